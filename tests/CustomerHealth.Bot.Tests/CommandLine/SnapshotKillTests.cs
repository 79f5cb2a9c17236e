using CustomerHealth.Testing;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>SC-11: a day is written whole or not at all, even when the process is killed.</summary>
public sealed class SnapshotKillTests : IDisposable
{
    private const string Store = "demo/customerhealth.db";
    private const string Undisturbed = "undisturbed.db";

    // However fast the program is, it does not get beyond the day whose last row is never written.
    private const string Endless = "create view endless as with recursive n(i) as (select 1 union all select i + 1 from n) select i from n;";

    private static readonly string[] Tables = ["score_run", "score_layout", "score_snapshot", "score_alert"];
    private readonly Cli _cli = new();

    [Fact]
    public async Task Snapshot_KilledInTheMiddle_LeavesNoHalfDayAndEndsAsIfItHadNotBeen()
    {
        await _cli.DemoAsync("2026-11-16T09:00");
        File.Copy(_cli.File(Store), _cli.File(Undisturbed));
        await RunAsync(Store, $"{Endless} create trigger endless_day before insert on score_run when new.day = '2026-09-15' begin select count(*) from endless; end;");
        using (var killed = _cli.Start(Order(Store)))
        {
            var line = "";
            while (line?.StartsWith("2026-09-14: 24 accounts scored", StringComparison.Ordinal) is false)
                line = await killed.LineAsync();
            await killed.KillAndWaitAsync();
        }

        await RunAsync(Store, "drop trigger endless_day; drop view endless;");

        var days = await RowsAsync(Store, "select r.day, r.written, (select count(*) from score_snapshot s where s.day = r.day) from score_run r");
        var orphans = await RowsAsync(Store, "select day from score_snapshot union select day from score_alert except select day from score_run");
        await _cli.RunAsync(Order(Store));
        await _cli.RunAsync(Order(Undisturbed));

        days.Count.ShouldBe(45, "from the first of August to the day before the one that was begun");
        days.ShouldAllBe(day => day.Split('|')[1] == day.Split('|')[2]);
        orphans.ShouldBeEmpty();
        foreach (var table in Tables)
            (await RowsAsync(Store, $"select * from {table} order by 1, 2")).ShouldBe(await RowsAsync(Undisturbed, $"select * from {table} order by 1, 2"), table);
        (await RowsAsync(Store, "select * from score_run")).Count.ShouldBe(107);
    }

    public void Dispose() => _cli.Dispose();

    private static string[] Order(string store) => ["snapshot", "--from", "2026-08-01", "--to", "2026-11-15", "--store", store, "--now", "2026-11-16T09:00"];

    private async Task RunAsync(string store, string sql)
    {
        await using var connection = await OpenAsync(store);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<SqliteConnection> OpenAsync(string store)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _cli.File(store), Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private async Task<List<string>> RowsAsync(string store, string sql)
    {
        await using var connection = await OpenAsync(store);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        return rows;
    }
}
