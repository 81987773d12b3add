package sanad.federation;

/// EXERCISE. The same over PostgreSQL.
class TaxiiWritePostgresIT extends TaxiiWriteIT {}
