using Npgsql;

namespace CustomerHealth.Storage.Postgres;

/// <summary>Where the server is and how to talk to it; its text never holds the password.</summary>
internal sealed class PostgresAddress
{
    private const int MostReaders = 20;
    private const int KeepAliveSeconds = 30;
    private readonly NpgsqlConnectionStringBuilder _given;

    private PostgresAddress(NpgsqlConnectionStringBuilder given)
    {
        _given = given;
        if (!given.ContainsKey("Application Name"))
            given.ApplicationName = "customerhealth";
        if (!given.ContainsKey("Maximum Pool Size"))
            given.MaxPoolSize = Math.Max(MostReaders, given.MinPoolSize);
        if (!given.ContainsKey("Keepalive"))
            given.KeepAlive = KeepAliveSeconds;
        if (!given.ContainsKey("GSS Encryption Mode"))
            given.GssEncryptionMode = GssEncryptionMode.Disable;
    }

    /// <summary>For pooled connections that read.</summary>
    public string Readers => _given.ConnectionString;

    /// <summary>For the one connection that writes: no statement of it is cut off, however large an import; waiting for other writers is.</summary>
    public string Writer => new NpgsqlConnectionStringBuilder(_given.ConnectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString;

    /// <summary>How long a write waits for those of other processes: <c>Command Timeout</c>, 30 seconds unless given, 0 for ever.</summary>
    public TimeSpan LockTimeout => TimeSpan.FromSeconds(_given.CommandTimeout);

    /// <summary>Name of the database; the user's, as the server has it, when none was given.</summary>
    public string Database => _given.Database ?? User;

    /// <summary>Who logs in.</summary>
    public string User => _given.Username ?? Environment.UserName;

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="StoreException">It is not understood. The message quotes nothing of it: it may be the password that broke it.</exception>
    public static PostgresAddress Parse(string connectionString)
    {
        try
        {
            var given = new NpgsqlConnectionStringBuilder(connectionString);
            if (!string.IsNullOrWhiteSpace(given.Host))
                return new(given);
        }
        catch (Exception fault) when (fault is ArgumentException or KeyNotFoundException or FormatException or InvalidCastException or OverflowException)
        {
            throw new StoreException(
                "The connection string of the store is not understood; expected such as Host=db;Port=5432;Database=customerhealth;Username=bot;Password='…', with a value that holds ; or = in quotes.", fault);
        }

        throw new StoreException("The connection string of the store names no server; expected such as Host=db;Database=customerhealth;Username=bot;Password='…'.");
    }

    /// <summary>As <c>'database' at host:port</c>.</summary>
    public override string ToString() => $"'{Database}' at {_given.Host}:{_given.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
