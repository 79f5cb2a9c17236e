using System.Net.Sockets;
using System.Security.Authentication;
using Npgsql;

namespace CustomerHealth.Storage.Postgres;

/// <summary>What an operator can do about faults of the server and of the way to it.</summary>
internal static class PostgresFaults
{
    private const string NothingStored = "nothing of this step was stored";

    /// <summary>The sentence; null for a fault that is a bug of ours.</summary>
    public static string? Explain(Exception fault, PostgresAddress store) => fault switch
    {
        PostgresException answer => Explain(answer, store),
        SocketException or NpgsqlException { InnerException: SocketException } =>
            $"The PostgreSQL server of the store {store} cannot be reached ({(fault.InnerException ?? fault).Message}); check that it runs and that Host and Port are right.",
        NpgsqlException { InnerException: AuthenticationException } =>
            $"The PostgreSQL server of the store {store} and the program agree on no safe connection ({fault.InnerException.Message}); check SSL Mode and the certificates.",
        NpgsqlException or TimeoutException when fault.Message.Contains("pool has been exhausted", StringComparison.Ordinal) =>
            $"All connections to the store {store} are in use; try again, or raise Maximum Pool Size.",
        NpgsqlException { InnerException: TimeoutException } or TimeoutException =>
            $"The PostgreSQL server of the store {store} did not answer in time; {NothingStored}. Check the server and the network, or raise Timeout.",
        NpgsqlException { InnerException: IOException } =>
            $"The connection to the store {store} was lost; {NothingStored}. Try again when the server is back.",
        NpgsqlException => $"The PostgreSQL server of the store {store} cannot be used: {fault.Message}",
        _ => null,
    };

    private static string? Explain(PostgresException answer, PostgresAddress store) => answer.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"The PostgreSQL server of the store {store} refuses the user '{store.User}'; check Username and Password, and the server's pg_hba.conf.",
        PostgresErrorCodes.InvalidCatalogName => $"The database {store} does not exist; create it: createdb --encoding=UTF8 '{store.Database}'.",
        PostgresErrorCodes.InvalidSchemaName => $"The database {store} has no schema to keep the tables in; create the one that Search Path names.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"The user '{store.User}' may not do this in the store {store} ({answer.MessageText}); it needs the right to create tables and temporary tables.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"The store {store} is read-only, perhaps a standby; connect to the primary server.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow =>
            $"The PostgreSQL server of the store {store} is starting or shutting down; {NothingStored}. Try again when it is back.",
        PostgresErrorCodes.DiskFull => $"The disk of the PostgreSQL server of the store {store} is full; {NothingStored}. Make room and try again.",
        PostgresErrorCodes.TooManyConnections =>
            $"The PostgreSQL server of the store {store} has no connection free; lower Maximum Pool Size of the processes, or raise max_connections.",
        PostgresErrorCodes.OutOfMemory => $"The PostgreSQL server of the store {store} is out of memory; {NothingStored}.",
        PostgresErrorCodes.LockNotAvailable =>
            $"Another process is writing to the store {store} and did not finish in time; try again when it is done.",
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            $"Another process changed the same rows of the store {store} at the same time; {NothingStored}. Try again.",
        PostgresErrorCodes.QueryCanceled => $"The PostgreSQL server of the store {store} cut a statement off (statement_timeout); {NothingStored}.",
        PostgresErrorCodes.ProgramLimitExceeded => $"A key of a row is longer than the store {store} can index, about 2,700 bytes; {NothingStored}. Shorten it.",
        PostgresErrorCodes.IoError or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            $"The PostgreSQL server of the store {store} cannot read or write its files ({answer.MessageText}); check its disk, and restore a backup if need be.",
        _ => null,
    };
}
