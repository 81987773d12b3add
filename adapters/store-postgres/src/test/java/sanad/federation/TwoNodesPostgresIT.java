package sanad.federation;

/// EXERCISE. The same over PostgreSQL.
class TwoNodesPostgresIT extends TwoNodesIT {}
