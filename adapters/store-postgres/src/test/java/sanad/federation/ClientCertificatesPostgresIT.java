package sanad.federation;

/// EXERCISE. The same over PostgreSQL.
class ClientCertificatesPostgresIT extends ClientCertificatesIT {}
