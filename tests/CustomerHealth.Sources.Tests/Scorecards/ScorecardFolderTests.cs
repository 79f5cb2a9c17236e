using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Scorecards;

namespace CustomerHealth.Sources.Tests.Scorecards;

public sealed class ScorecardFolderTests : IDisposable
{
    private const string EveryFeature = """
        view: ours
        name: Ours
        combine: none
        audience: internal
        minimum-coverage: 0.4
        bands: { green: 80, yellow: 40 }
        groups:
          - group: support
            name: Support health
            owner: Head of Support
            weight: 2
            play: Call them.
            measures:
              - measure: support.open-tickets
                name: Open tickets
                kind: count
                over: { days: 90, take: mean, at-least: 3 }
                valid-days: 35
                weight: 1.5
                better: lower
                green: 3
                yellow: 8
                inclusive: worse
                rules:
                  - when: { industry: [Star Wars, Star Trek], tenure-months: { from: 2, below: 6 } }
                    green: 10
                    yellow: 12
                otherwise: na
                na-when:
                  - { lifecycle: onboarding }
                  - { measure: product.x.open-risk, is: yes }
                unit: open cases
                play: Triage.
        """;

    private readonly ScorecardFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Load_EveryFeature_ReadsItAll()
    {
        _files.With(EveryFeature);

        var view = ScorecardFolder.Load(_files.Folder).Scorecard!.Views.Single();

        (view.Combine, view.MinimumCoverage, view.Green, view.Yellow).ShouldBe((Combine.None, 0.4, 80, 40));
        var group = view.Groups.Single();
        (group.Owner, group.Weight, group.Play).ShouldBe(("Head of Support", 2, "Call them."));
        var measure = group.Measures.Single();
        measure.Over.ShouldBe(new Window(90, Take.Mean, 3));
        measure.Cuts.ShouldBe(new CutPoints(3, 8, Inclusive: false));
        (measure.ValidDays, measure.Weight, measure.Better, measure.Unit, measure.Play).ShouldBe((35, 1.5, Direction.Lower, "open cases", "Triage."));
        measure.OtherwiseNotApplicable.ShouldBeTrue();
        var rule = measure.Rules.Single();
        rule.Cuts.ShouldBe(new CutPoints(10, 12, Inclusive: false));
        rule.When.Attributes.Single().Attribute.ShouldBe("industry");
        rule.When.Attributes.Single().Values.ShouldBe(["Star Wars", "Star Trek"]);
        (rule.When.TenureFrom, rule.When.TenureBelow).ShouldBe((2, 6));
        measure.NotApplicableWhen[0].Attributes.Single().Values.ShouldBe(["onboarding"]);
        (measure.NotApplicableWhen[1].Measure, measure.NotApplicableWhen[1].Is).ShouldBe(("product.x.open-risk", "yes"));
    }

    [Fact]
    public void Load_Choice_MapsWithoutCase()
    {
        _files.Twisted("kind: count\n        better: lower\n        green: 3\n        yellow: 8", "kind: choice\n        map: { Two year: green, none: na }");

        var measure = ScorecardFolder.Load(_files.Folder).Scorecard!.Views.Single().Groups.Single().Measures.Single();

        measure.Map["two YEAR"].ShouldBe(Band.Green);
        measure.Map["None"].ShouldBe(Band.NotApplicable);
    }

    [Fact]
    public void Load_OwnViews_StandAfterTheSevenByOrderThenName()
    {
        _files.Twisted("ours", "b-own", "b-own.yaml").Twisted("ours", "a-own", "a-own.yaml").Twisted("ours", "client-maturity", "client-maturity.yaml")
            .With("order: 1\n" + ScorecardFiles.Good.Replace("ours", "z-own", StringComparison.Ordinal), "z-own.yaml")
            .Twisted("ours", "vendor-risk", "vendor-risk.yaml");

        ScorecardFolder.Load(_files.Folder).Scorecard!.Views.Select(view => view.Key)
            .ShouldBe(["vendor-risk", "client-maturity", "z-own", "a-own", "b-own"]);
    }

    [Fact]
    public void Load_DisabledView_IsLeftOutButStillChecked()
    {
        _files.With(ScorecardFiles.Good).With("enabled: false\n" + ScorecardFiles.Good.Replace("ours", "off", StringComparison.Ordinal), "off.yaml");

        ScorecardFolder.Load(_files.Folder).Scorecard!.Views.Single().Key.ShouldBe("ours");
        _files.With("enabled: false\n" + ScorecardFiles.Good.Replace("ours", "off", StringComparison.Ordinal).Replace("count", "cuont", StringComparison.Ordinal), "off.yaml");
        ScorecardFolder.Load(_files.Folder).Mistakes.Single().Sentence.ShouldBe("'kind' is 'cuont'; did you mean 'count'?");
    }

    [Fact]
    public void Load_OneFile_ReadsItWhateverItsName()
    {
        _files.With(ScorecardFiles.Good, "new.yaml");

        ScorecardFolder.Load(Path.Combine(_files.Folder, "new.yaml")).Scorecard!.Views.Single().Key.ShouldBe("ours");
    }

    [Fact]
    public void Load_OtherLineEndsAndByteOrderMark_HasTheSameVersion()
    {
        var plain = ScorecardFolder.Load(_files.With(ScorecardFiles.Good).Folder).Scorecard!.Version;

        var windows = ScorecardFolder.Load(_files.With("\uFEFF" + ScorecardFiles.Good.ReplaceLineEndings("\r\n")).Folder).Scorecard!.Version;

        windows.ShouldBe(plain);
        plain.ShouldMatch("^[0-9a-f]{16}$");
    }

    [Fact]
    public void Load_ChangedThreshold_HasAnotherVersion()
    {
        var before = ScorecardFolder.Load(_files.With(ScorecardFiles.Good).Folder).Scorecard!.Version;

        ScorecardFolder.Load(_files.Twisted("green: 3", "green: 4").Folder).Scorecard!.Version.ShouldNotBe(before, StringComparer.Ordinal);
    }

    [Fact]
    public void LoadContent_OfALoadedScorecard_MakesTheSameScorecard()
    {
        var loaded = ScorecardFolder.Load(Repository.File("templates", "scorecards")).Scorecard!;

        var again = ScorecardFolder.LoadContent(loaded.Content).Scorecard!;

        again.Version.ShouldBe(loaded.Version);
        again.Views.Select(view => view.Key).ShouldBe(loaded.Views.Select(view => view.Key));
    }

    [Theory]
    [InlineData("view: x")]
    [InlineData("%file 99 x.yaml\nview: x")]
    [InlineData("%file x\n")]
    public void LoadContent_NotWrittenByUs_Throws(string content) =>
        Should.Throw<FormatException>(() => ScorecardFolder.LoadContent(content));
}
