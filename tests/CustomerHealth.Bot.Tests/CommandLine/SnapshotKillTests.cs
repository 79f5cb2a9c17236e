using Microsoft.Data.Sqlite;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>SC-11: a day is written whole or not at all, even when the process is killed.</summary>
public sealed class SnapshotKillTests : IDisposable
{
    private const string Store = "demo/customerhealth.db";
    private const string Undisturbed = "undisturbed.db";
    private static readonly string[] Tables = ["score_run", "score_layout", "score_snapshot", "score_alert"];
    private readonly Cli _cli = new();

    [Fact]
    public async Task Snapshot_KilledInTheMiddle_LeavesNoHalfDayAndEndsAsIfItHadNotBeen()
    {
        await _cli.DemoAsync("2026-11-16T09:00");
        File.Copy(_cli.File(Store), _cli.File(Undisturbed));
        using (var killed = _cli.Start(Order(Store)))
        {
            (await killed.StandardOutput.ReadLineAsync())!.ShouldStartWith("2026-08-01: 24 accounts scored");
            killed.Kill();
            await killed.WaitForExitAsync();
        }

        var days = await RowsAsync(Store, "select r.day, r.written, (select count(*) from score_snapshot s where s.day = r.day) from score_run r");
        var orphans = await RowsAsync(Store, "select day from score_snapshot union select day from score_alert except select day from score_run");
        await _cli.RunAsync(Order(Store));
        await _cli.RunAsync(Order(Undisturbed));

        days.Count.ShouldBeInRange(1, 106);
        days.ShouldAllBe(day => day.Split('|')[1] == day.Split('|')[2]);
        orphans.ShouldBeEmpty();
        foreach (var table in Tables)
            (await RowsAsync(Store, $"select * from {table} order by 1, 2")).ShouldBe(await RowsAsync(Undisturbed, $"select * from {table} order by 1, 2"), table);
        (await RowsAsync(Store, "select * from score_run")).Count.ShouldBe(107);
    }

    public void Dispose() => _cli.Dispose();

    private static string[] Order(string store) => ["snapshot", "--from", "2026-08-01", "--to", "2026-11-15", "--store", store, "--now", "2026-11-16T09:00"];

    private async Task<List<string>> RowsAsync(string store, string sql)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _cli.File(store), Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        return rows;
    }
}
