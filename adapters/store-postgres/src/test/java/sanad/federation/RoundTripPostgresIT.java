package sanad.federation;

/// EXERCISE. The same on PostgreSQL.
class RoundTripPostgresIT extends RoundTripIT {}
