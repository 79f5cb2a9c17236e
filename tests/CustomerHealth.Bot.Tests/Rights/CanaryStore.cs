using System.Globalization;
using CustomerHealth.Bot.Configuration;
using CustomerHealth.Testing;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Bot.Tests.Rights;

/// <summary>
/// A store, made by the real program, in which every account outside the pod of Mia carries a canary wherever an account has a text: name, alias, attributes,
/// owner, observations, notes, caps, doubts, goals, outcomes, documents.
/// </summary>
public sealed class CanaryStore : IAsyncLifetime
{
    /// <summary>Stands in every text of an account that Mia may not see; never typed.</summary>
    public const string Canary = "zqcan";

    /// <summary>Begins the key of every such account.</summary>
    public const string KeyOfHidden = "quuxford-";

    private const string Now = "2026-11-16T09:00Z";
    private static readonly string[] Kept = ["quuxford-1", "quuxford-2"];
    private static readonly int[] Numbers = [1, 2, 3, 4];
    private static readonly string[] Days = ["2026-08-01", "2026-11-14"];
    private static readonly string[] Keys = ["acme", "bolt", .. Numbers.Select(i => $"quuxford-{i}")];
    private readonly Cli _cli = new();
    private Workbench? _bench;

    /// <summary>Snapshot ids of documents about accounts that Mia may not see.</summary>
    internal List<string> Snapshots { get; } = [];

    internal Workbench Bench => _bench!;

    public async Task InitializeAsync()
    {
        Write();
        WritePilot();
        await RunAsync("import", "data");
        foreach (var key in Kept)
        {
            await RunAsync("chat", $"{key} log call with the {Canary} sponsor");
            await RunAsync("chat", $"{key} cap vendor-risk red until 2026-12-24 because {Canary}-cap");
            await RunAsync("chat", $"{key} wrong {Canary}-doubt");
            await RunAsync("chat", $"{key} set sponsor red {Canary}-reason");
        }

        foreach (var report in (string[][])[["account-scorecard", "--account", "quuxford-1"], ["portfolio-scorecard"], ["weekly-digest"]])
            await RunAsync(["report", .. report, "--out", $"{report[0]}.pdf"]);
        await ReadSnapshotsAsync();
        _bench = await Workbench.OpenExistingAsync(
            BotSettings.Of(SettingsSource.Read(_cli.File("appsettings.json")), _cli.File("s.db"), _ => new ManualClock(DateTimeOffset.Parse(Now, CultureInfo.InvariantCulture))),
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_bench is not null)
            await _bench.DisposeAsync();
        _cli.Dispose();
    }

    private void Write()
    {
        Directory.CreateDirectory(_cli.File("data"));
        void Csv(string name, params string[] lines) => _cli.File(Path.Combine("data", name), string.Join('\n', lines) + "\n");
        Csv("pods.csv", "key,name", "harbour,Harbour", $"far,{Canary} Pod");
        Csv(
            "people.csv",
            "key,name,email,role,department,manager,pod,access",
            "boss,Bo Ss,boss@us.example,VP,Customer Success,,,",
            "lea,Lea Der,lea@us.example,Lead,Customer Success,boss,harbour,",
            "mia,Mia Torres,mia@us.example,Account Manager,Customer Success,lea,harbour,",
            $"own.{Canary},{Canary} Owner,{Canary}@us.example,{Canary} role,{Canary} department,boss,far,");
        Csv(
            "accounts.csv",
            [
                "key,name,aliases,industry,segment,region,tier,mrr,start,renewal,lifecycle,pod,owner",
            "acme,Acme Robotics,Acme,Robots,SMB,DACH,priority-1,8400,2023-01-16,2027-01-15,active,harbour,mia",
            "bolt,Bolt Bakery,,Food,SMB,DACH,priority-2,800,2024-01-16,2027-03-15,active,harbour,lea",
            .. Numbers.Select(i =>
                $"quuxford-{i},Quuxford{i} {Canary},Xylograf{i};{Canary}alias{i},Star Wars,{Canary} segment,DACH,{Canary} tier,900,2023-01-16,2026-12-15,active,{(i == 1 ? "" : "far")},own.{Canary}")]);
        Csv(
            "observations.csv",
            [
                "account,measure,at,value,source,id",
            .. Keys.SelectMany(key => Days.SelectMany(day => ReadingsOf(day).Select(reading =>
                $"{key},{reading.Measure},{day},{reading.Value},{(key[0] == 'q' ? Canary : "crm")},{key}-{reading.Measure}-{day}")))]);
        Csv("objectives.csv", "account,key,metric,baseline,target,current,start,due,agreed_by", $"quuxford-1,o,{Canary} metric,1,10,2,2026-10-01,2026-12-31,{Canary}");
        Csv("outcomes.csv", "account,date,event", "quuxford-4,2026-10-01,churned");
    }

    /// <summary>A scorecard on trial by which nearly every score is another.</summary>
    private void WritePilot()
    {
        Directory.CreateDirectory(_cli.File("cards/pilots/lower"));
        foreach (var file in Directory.EnumerateFiles(BundledScorecards.Folder, "*.yaml"))
        {
            var (name, text) = (Path.GetFileName(file), File.ReadAllText(file));
            _cli.File($"cards/{name}", text);
            if (text.Contains("combine: mean", StringComparison.Ordinal))
                _cli.File($"cards/pilots/lower/{name}", text.Replace("combine: mean", "combine: mean\nbands: { green: 2, yellow: 1 }", StringComparison.Ordinal));
        }

        _cli.File("cards/pilots/lower/pilot.yaml", "name: Lower cuts\nfor: { region: [DACH] }\nfrom: 2020-01-01\n");
        _cli.File("appsettings.json", """{ "Scorecards": { "Path": "cards" } }""");
    }

    private static (string Measure, string Value)[] ReadingsOf(string day) =>
    [
        ("sponsor.relationship", day == Days[0] ? "green" : "red"), ("feedback.nps", "7"), ("experience.support", "7"), ("experience.sales", "7"),
        ("experience.onboarding", "7"), ("product.lightsabers.quantity", "1"),
    ];

    private async Task RunAsync(params string[] args)
    {
        var result = await _cli.RunAsync([.. args, "--store", "s.db", "--now", Now]);
        (result.Exit, result.Error).ShouldBe((0, result.Error), result.Error + result.Output);
    }

    private async Task ReadSnapshotsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_cli.File("s.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select id from frozen_facts";
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            Snapshots.Add(rows.GetString(0));
    }
}
