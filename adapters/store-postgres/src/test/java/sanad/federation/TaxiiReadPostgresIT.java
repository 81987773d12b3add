package sanad.federation;

/// EXERCISE. The same over PostgreSQL.
class TaxiiReadPostgresIT extends TaxiiReadIT {}
