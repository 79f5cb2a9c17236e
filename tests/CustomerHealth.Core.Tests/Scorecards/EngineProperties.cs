using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Scorecards;

/// <summary>What must hold for any scorecard and any readings; the seeds are fixed.</summary>
public class EngineProperties
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory, MemberData(nameof(Seeds))]
    public void Score_AnyOrderOfReadings_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var (scorecard, readings) = Anything(random);
        var shuffled = readings.ToArray();
        random.Shuffle(shuffled);

        Scores(Given.Score(scorecard, shuffled)).ShouldBe(Scores(Given.Score(scorecard, readings)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Score_Always_LiesBetweenItsPartsAndCoverageBetween0And1(int seed)
    {
        var (scorecard, readings) = Anything(new Random(seed));

        foreach (var view in Given.Score(scorecard, readings).Views)
        {
            view.Coverage.ShouldBeInRange(0, 1);
            if (view.Score is not { } score)
                continue;
            var groups = view.Groups.Where(g => g.Score is not null).Select(g => g.Score!.Value).ToList();
            score.ShouldBeInRange(groups.Min() - 1e-9, groups.Max() + 1e-9);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Score_MeasureTurnsNa_LeavesTheOthersAndNeverLiftsUnseen(int seed)
    {
        var (scorecard, readings) = Anything(new Random(seed));
        var before = Given.Score(scorecard, readings);
        var key = scorecard.Views[0].Groups[0].Measures[0].Key;

        var after = Given.Score(scorecard, [.. readings, Given.Reading(key, "NA", 0, id: "zz")]);

        after.Views[0].Coverage.ShouldBeLessThanOrEqualTo(1);
        after.Views[0].NotApplicable.ShouldBeGreaterThan(0, "a score without the measure says so");
        Points(after).Where(p => p.Key != key).ShouldBe(Points(before).Where(p => p.Key != key));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Score_MeasureGetsBetter_NeverLowersItsView(int seed)
    {
        var (scorecard, readings) = Anything(new Random(seed));
        var before = Given.Score(scorecard, readings).Views[0];
        if (before.Score is null || before.Groups[0].Measures[0].State != MeasureState.Fresh)
            return;

        var after = Given.Score(scorecard, [.. readings, Given.Reading(before.Groups[0].Measures[0].Measure.Key, "green", 0, id: "zz")]).Views[0];

        after.Score!.Value.ShouldBeGreaterThanOrEqualTo(before.Score.Value);
    }

    private static (Scorecard, (string, Reading)[]) Anything(Random random)
    {
        string[] colours = ["green", "yellow", "red", "NA"];
        List<(string, Reading)> readings = [];
        List<Group> groups = [];
        for (var g = 0; g < random.Next(1, 5); g++)
        {
            List<Measure> measures = [];
            for (var m = 0; m < random.Next(1, 5); m++)
            {
                var key = $"g{g}.m{m}";
                measures.Add(Given.Colour(key, random.Next(1, 10) / 10.0, random.Next(2) == 0 ? 30 : null));
                for (var r = 0; r < random.Next(0, 4); r++)
                    readings.Add(Given.Reading(key, colours[random.Next(random.Next(5) == 0 ? 4 : 3)], random.Next(0, 60), id: $"{key}-{r}"));
            }

            groups.Add(Given.Group($"g{g}", [.. measures]) with { Weight = random.Next(1, 10) / 10.0 });
        }

        return (Given.Scorecard(Given.View("v", [.. groups]) with { MinimumCoverage = random.Next(2) / 2.0 }), [.. readings]);
    }

    private static List<string> Scores(AccountHealth health) =>
        [.. health.Views.Select(v => $"{v.Score:R} {v.Band} {v.Coverage:R}"), .. health.Views.SelectMany(v => v.Groups).Select(g => $"{g.Score:R} {g.Band}")];

    private static List<(string Key, double? Points)> Points(AccountHealth health) =>
        [.. health.Views[0].Groups.SelectMany(g => g.Measures).Select(m => (m.Measure.Key, m.Points))];
}
