using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Explanations;

/// <summary>Two days of one account that differ in anything that may differ: days, readings, attributes, overrides, scorecards.</summary>
internal sealed class AnyChange
{
    private static readonly string[] Industries = ["Star Wars", "Star Trek", "tea"];
    private readonly Random _random;
    private readonly int _groups;
    private readonly int _measures;

    public AnyChange(int seed, int mostGroups = 4, int mostMeasures = 5)
    {
        _random = new Random(seed);
        (_groups, _measures) = (_random.Next(1, mostGroups + 1), mostMeasures);
        var scorecard = Scorecard();
        Readings = [.. scorecard.Views.SelectMany(v => v.Groups).SelectMany(g => g.Measures).DistinctBy(m => m.Key).SelectMany(ReadingsOf)];
        var later = Chance(2) ? Edited(scorecard) : scorecard;
        var history = AccountHistory.Of("acme", Readings);
        ImmutableArray<Override> overrides = [.. Enumerable.Range(0, _random.Next(3)).Select(Override)];
        var account = Account();
        From = new(scorecard, Given.AsOf.DaysBefore(_random.Next(0, 60)), new(account, history, overrides));
        To = new(later, Given.AsOf, new(Chance(3) ? Account() : account, history, overrides));
    }

    public (string Measure, Reading Reading)[] Readings { get; }

    public ScoredDay From { get; }

    public ScoredDay To { get; }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private double Weight() => Chance(2) ? 1 : _random.Next(1, 10) / 4.0;

    private Account Account() => Given.Account with
    {
        Industry = Industries[_random.Next(3)],
        Lifecycle = Chance(4) ? Lifecycle.Onboarding : Lifecycle.Active,
        Start = Given.Day.PlusDays(-_random.Next(100, 300)),
    };

    private Override Override(int index) => new()
    {
        Id = index + 1,
        Account = "acme",
        Kind = OverrideKind.Cap,
        View = "mean",
        Group = Chance(2) ? "g0" : null,
        Cap = Chance(2) ? Band.Red : Band.Yellow,
        Author = "mia",
        Reason = "a reason",
        SetAt = Given.Noon(_random.Next(0, 60)),
        Until = Given.Day.PlusDays(_random.Next(-40, 20)),
    };

    private Scorecard Scorecard()
    {
        ImmutableArray<Group> groups = [.. Enumerable.Range(0, _groups).Select(Group)];
        var caps = Chance(3) ? (CapRule[])[new(new Condition { Measure = "g0.m0", Is = "red" }, Band.Yellow, Chance(2) ? "g0" : null, "g0.m0 is red")] : [];
        var view = Given.View("mean", [.. groups]) with { MinimumCoverage = _random.Next(2) / 2.0, Caps = [.. caps] };
        return Given.Scorecard(view, view with { Key = "none", Combine = Combine.None, Caps = [] });
    }

    private Group Group(int index) => Given.Group(
        $"g{index}", [.. Enumerable.Range(0, _random.Next(1, _measures + 1)).Select(m => Measure($"g{index}.m{m}"))]) with
    { Weight = Weight() };

    private Measure Measure(string key)
    {
        var kind = _random.Next(5) switch
        {
            0 => Given.Colour(key),
            1 => Given.Count(key),
            2 => Given.Count(key) with { Over = new Window(_random.Next(10, 60), (Take)_random.Next(7), _random.Next(3)) },
            3 => Given.Count(key, 20, 40) with { Kind = MeasureKind.DaysSince },
            _ => Given.Choice(key, ("good", Band.Green), ("so-so", Band.Yellow), ("bad", Band.Red), ("none", Band.NotApplicable)),
        };
        var rules = kind.Cuts is not null && Chance(3);
        return kind with
        {
            Weight = Weight(),
            ValidDays = Chance(2) ? _random.Next(10, 60) : null,
            Rules = rules ? [new(new Condition { Attributes = [("industry", ["Star Wars"])] }, new(2, 4)), new(new Condition { TenureFrom = 5, TenureBelow = 8 }, new(5, 9))] : [],
            OtherwiseNotApplicable = rules && Chance(2),
            NotApplicableWhen = Chance(4) ? [Chance(2) ? new Condition { Attributes = [("lifecycle", ["onboarding"])] } : new Condition { Measure = "g0.m0", Is = "green" }] : [],
        };
    }

    private IEnumerable<(string, Reading)> ReadingsOf(Measure measure)
    {
        for (var i = 0; i < _random.Next(0, 5); i++)
        {
            var ago = _random.Next(0, 90);
            yield return Given.Reading(measure.Key, Value(measure.Kind, ago), ago, Chance(5) ? _random.Next(0, ago + 1) : null, $"{measure.Key}-{i}");
        }
    }

    private string Value(MeasureKind kind, int ago) => Chance(12) ? "NA" : kind switch
    {
        MeasureKind.Colour => (string[])["green", "yellow", "red"] is var colours ? colours[_random.Next(3)] : "",
        MeasureKind.Choice => (string[])["good", "so-so", "bad", "none"] is var texts ? texts[_random.Next(4)] : "",
        MeasureKind.DaysSince => Given.Day.PlusDays(-ago - _random.Next(0, 30)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        _ => _random.Next(0, 12).ToString(CultureInfo.InvariantCulture),
    };

    private Scorecard Edited(Scorecard scorecard)
    {
        var groups = scorecard.Views[0].Groups.Select(Edited).Where(_ => !Chance(8)).ToList();
        if (groups is [] || Chance(6))
            groups.Add(Given.Group("new", Measure("g0.m0"), Measure("new.m")));
        return scorecard with { Version = "edited", Views = [.. scorecard.Views.Select(v => v with { Groups = [.. groups], Green = Chance(4) ? 80 : 75 })] };
    }

    private Group Edited(Group group)
    {
        var measures = group.Measures.Select(m => Chance(2) ? m : Chance(2) ? m with { Weight = Weight() } : Measure(m.Key) with { Kind = m.Kind, Cuts = m.Cuts, Over = m.Over, Map = m.Map }).Where(_ => !Chance(8)).ToList();
        if (measures is [] || Chance(4))
            measures.Add(Measure(group.Key + ".added"));
        return group with { Weight = Chance(3) ? Weight() : group.Weight, Measures = [.. measures] };
    }
}
