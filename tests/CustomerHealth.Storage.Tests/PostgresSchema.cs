using CustomerHealth.Testing;
using Npgsql;

namespace CustomerHealth.Storage.Tests;

/// <summary>A schema of its own on the test server: a store that no other test sees, dropped afterwards.</summary>
internal sealed class PostgresSchema : IAsyncDisposable
{
    private readonly string _name = "test_" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal);

    /// <summary>What a store opens.</summary>
    public string Store => $"{PostgresFactAttribute.Server};Search Path={_name}";

    /// <summary>Makes it.</summary>
    public static async Task<PostgresSchema> CreateAsync()
    {
        var schema = new PostgresSchema();
        await ExecuteAsync(PostgresFactAttribute.Server, $"create schema {schema._name}");
        return schema;
    }

    /// <summary>Takes all out of it.</summary>
    public Task EmptyAsync() => ExecuteAsync(PostgresFactAttribute.Server, $"drop schema {_name} cascade; create schema {_name}");

    /// <summary>Runs a statement in it, past the store.</summary>
    public Task<object?> ExecuteAsync(string sql) => ExecuteAsync(Store, sql);

    /// <summary>Runs a statement on a server; gives the first cell.</summary>
    public static async Task<object?> ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server + ";Pooling=false;GSS Encryption Mode=Disable");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await ExecuteAsync(PostgresFactAttribute.Server, $"drop schema if exists {_name} cascade");
}
