using CustomerHealth.Core.Accounts;
using CustomerHealth.Sources.Pilots;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Pilots;

/// <summary>SC-16: a pilot is a folder of changed views with its <c>pilot.yaml</c>; every mistake is told with its place.</summary>
public sealed class PilotFolderTests : IDisposable
{
    private const string View = """
        view: vendor-risk
        name: Vendor Risk
        groups:
          - group: support
            name: Support
            owner: Head of Support
            measures:
              - { measure: support.age, name: Age, kind: colour }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("pilots-").FullName;

    [Fact]
    public void Load_GoodPilot_SC16_IsReadWithItsAccountsDaysAndViews()
    {
        Write("stricter/pilot.yaml", "name: Stricter risk\nfor: { region: [EMEA, Nordics], pod: north }\nfrom: 2026-11-01\nuntil: 2026-12-31\n");
        Write("stricter/vendor-risk.yaml", View);

        var load = PilotFolder.Load(_folder);

        load.Mistakes.ShouldBeEmpty();
        var pilot = load.Pilots.ShouldHaveSingleItem();
        (pilot.Key, pilot.Name, pilot.From, pilot.Until).ShouldBe(("stricter", "Stricter risk", new LocalDate(2026, 11, 1), new LocalDate(2026, 12, 31)));
        pilot.Changed.Views.Select(v => v.Key).ShouldBe(["vendor-risk"]);
        pilot.Includes(new Account { Key = "a", Name = "A", Region = "emea", Pod = "north" }).ShouldBeTrue();
        pilot.Includes(new Account { Key = "a", Name = "A", Region = "emea", Pod = "south" }).ShouldBeFalse();
        pilot.Includes(new Account { Key = "a", Name = "A", Pod = "north" }).ShouldBeFalse();
        pilot.RunsOn(new LocalDate(2026, 10, 31)).ShouldBeFalse();
        pilot.RunsOn(new LocalDate(2026, 12, 31)).ShouldBeTrue();
        pilot.RunsOn(new LocalDate(2027, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Load_NoPilotsFolder_HasNoneAndNoMistake()
    {
        var load = PilotFolder.Load(_folder);

        load.Pilots.ShouldBeEmpty();
        load.Mistakes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name: X\nfor: { region: A }\nfrom: soon", "3,7", "CHS040", "'from' is 'soon', which is not an ISO date such as 2026-11-16")]
    [InlineData("name: X\nfor: { region: A }\nfrom: 2026-11-02\nuntil: 2026-11-01", "4,8", "CHS041", "a pilot ends on or after its first day")]
    [InlineData("name: X\nfor: {}\nfrom: 2026-11-02", "2,6", "CHS042", "'for' names nobody; give at least one of region, segment and pod")]
    [InlineData("name: X\nfor: { regoin: A }\nfrom: 2026-11-02", "2,8", "CHS003", "regoin")]
    [InlineData("name: X\nfrom: 2026-11-02", "1,1", "CHS004", "a pilot must have the key 'for'")]
    [InlineData("name: X\nfor: { pod: [] }\nfrom: 2026-11-02", "2,13", "CHS042", "'pod' lists nothing")]
    public void Load_BadPilot_NamesThePlaceTheCodeAndWhatIsExpected(string text, string place, string code, string sentence)
    {
        Write("p/pilot.yaml", text);
        Write("p/vendor-risk.yaml", View);

        var mistake = PilotFolder.Load(_folder).Mistakes.ShouldHaveSingleItem().ToString();

        mistake.ShouldContain($"pilot.yaml({place}): error {code}: ");
        mistake.ShouldContain(sentence);
    }

    [Fact]
    public void Load_MistakesInSeveralFiles_AreAllToldAtOnce()
    {
        Write("Bad_Name/pilot.yaml", "name: X\nfor: { pod: a }\nfrom: 2026-11-02");
        Write("off/pilot.yaml", "name: X\nfor: { pod: a }\nfrom: 2026-11-02");
        Write("off/vendor-risk.yaml", "enabled: false\n" + View);
        Write("gone/vendor-risk.yaml", View);

        var codes = PilotFolder.Load(_folder).Mistakes.Select(m => m.Code).ToList();

        codes.ShouldBe(["CHS045", "CHS043", "CHS010", "CHS044"], ignoreOrder: true);
    }

    [Fact]
    public void Current_FileBecomesBad_KeepsTheOldPilotAndTellsTheMistake()
    {
        Write("p/pilot.yaml", "name: First\nfor: { pod: a }\nfrom: 2026-11-02");
        Write("p/vendor-risk.yaml", View);
        var clock = new ManualClock(Instant.FromUtc(2026, 11, 16, 9, 0));
        List<PilotLoad> told = [];
        var watched = new WatchedPilots(_folder, PilotFolder.Load(_folder), clock, TimeSpan.FromSeconds(2)) { Reloaded = told.Add };

        Write("p/pilot.yaml", "name: Second\nfor: { pod: a }\nfrom: never");
        clock.Advance(Duration.FromSeconds(3));
        watched.Current.Single().Name.ShouldBe("First");
        Write("p/pilot.yaml", "name: Third one\nfor: { pod: a }\nfrom: 2026-11-02");
        clock.Advance(Duration.FromSeconds(3));

        watched.Current.Single().Name.ShouldBe("Third one");
        told.Select(l => l.Mistakes.Length).ShouldBe([1, 0]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, "pilots", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
