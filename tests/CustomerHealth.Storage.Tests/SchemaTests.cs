using CustomerHealth.Storage.Migrations;
using CustomerHealth.Testing;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Storage.Tests;

/// <summary>The schema is one, written down per engine.</summary>
public sealed class SchemaTests
{
    private const string InSqlite =
        """
        select group_concat(line, char(10)) from (
          select t.name || '.' || c.name || ' ' || replace(lower(c.type), 'bigint', 'integer') || iif(c."notnull" or c.pk > 0, ' not null', '') || iif(c.name = 'id' and c.type = 'INTEGER' and c.pk > 0 and t.name <> 'schema_version', ' identity', '') as line
          from sqlite_schema t join pragma_table_info(t.name) c where t.type = 'table' order by t.name, c.cid)
        """;

    private const string InPostgres =
        """
        select string_agg(line, chr(10) order by table_name collate "C", ordinal_position) from (
          select table_name, ordinal_position, table_name || '.' || column_name
            || case data_type when 'bigint' then ' integer' when 'double precision' then ' real' else ' ' || data_type end
            || case is_nullable when 'NO' then ' not null' else '' end || case is_identity when 'YES' then ' identity' else '' end as line
          from information_schema.columns where table_schema = current_schema()) c
        """;

    private const string TextsWithALocale =
        """
        select string_agg(table_name || '.' || column_name, ', ') from information_schema.columns
        where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C' and table_name <> 'schema_version'
        """;

    [Fact]
    public void Scripts_OfEveryEngine_HaveTheSameNames()
    {
        var names = Script.Embedded("sqlite").Select(script => script.Name).ToArray();

        names.ShouldNotBeEmpty();
        Script.Embedded("postgres").Select(script => script.Name).ShouldBe(names);
    }

    [PostgresFact]
    public async Task Schema_OfEveryEngine_HasTheSameTablesAndColumns()
    {
        var file = Path.Combine(Path.GetTempPath(), "customerhealth-" + Path.GetRandomFileName());
        await using var schema = await PostgresSchema.CreateAsync();
        foreach (var store in (string[])[file, schema.Store])
            await (await Store.OpenAsync(store, new ManualClock(Sample.Now), CancellationToken.None)).DisposeAsync();

        var inSqlite = await SqliteAsync(file);
        var inPostgres = (string)(await schema.ExecuteAsync(InPostgres))!;

        inSqlite.ShouldContain("observation.value text not null");
        inPostgres.Split('\n').ShouldBe(inSqlite.Split('\n'));
        (await schema.ExecuteAsync(TextsWithALocale)).ShouldBe(DBNull.Value, "text sorts and compares by its bytes on every engine");
        File.Delete(file);
    }

    private static async Task<string> SqliteAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = InSqlite;
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
