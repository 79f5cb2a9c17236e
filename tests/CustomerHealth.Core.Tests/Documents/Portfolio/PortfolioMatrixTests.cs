using System.Collections;
using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Portfolio;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Documents.Portfolio;

/// <summary>RP-2: scores down and pods or owners across, nobody ranked and no mean over several scores (SC-1).</summary>
public class PortfolioMatrixTests
{
    private static readonly Scorecard Card = Given.Scorecard(Given.View("vendor-risk", Given.Group("support", Given.Colour("s"))));

    [Fact]
    public void Tables_TwoPods_MarkTheLowestMeanAndSayHowManyAccountsThereAre()
    {
        var table = TablesOf(Pod("north", 60, 60, 90), Pod("harbour", 90, 90, 90)).ShouldHaveSingleItem();

        Rows(table, "columns").Select(c => (c["name"], c["accounts"])).ShouldBe([("harbour", 3), ("north", 3)]);
        Cells(table).Select(c => (c["mean"], c["isLowest"])).ShouldBe([("90", false), ("70", true)]);
        Cells(table).ShouldAllBe(c => Equals(c["change"], "0"));
    }

    [Fact]
    public void Tables_FewerThanThreeAccountsWithAScore_ADashThatIsNeverTheLowest()
    {
        var table = TablesOf(Pod("a", 10, 10, null), Pod("b", 60, 60, 60), Pod("c", 70, 70, 70)).ShouldHaveSingleItem();

        Cells(table).Select(c => (c["mean"], c["change"], c["isLowest"])).ShouldBe([(Figures.None, Figures.None, false), ("60", "0", true), ("70", "0", false)]);
    }

    [Fact]
    public void Tables_AllMeansAlike_MarkNone() =>
        Cells(TablesOf(Pod("a", 60, 60, 60), Pod("b", 60, 60, 60)).ShouldHaveSingleItem()).ShouldAllBe(c => Equals(c["isLowest"], false));

    [Fact]
    public void Tables_OneOfTwoPodsHasAMean_AreNone() => TablesOf(Pod("a", 60, 60, 60), Pod("b", 60)).ShouldBeEmpty();

    [Fact]
    public void Tables_SevenPods_AreSplitIntoEvenTablesOfSixAtMostAndTheNamelessAreLast()
    {
        var tables = TablesOf([.. "abcdef".Select(name => Pod(name.ToString(), 60, 60, 60)), Pod(null, 10, 10, 10)]);

        tables.Select(t => string.Concat(Rows(t, "columns").Select(c => c["name"]))).ShouldBe(["abc", "defNo pod"]);
        Cells(tables[0]).ShouldAllBe(c => Equals(c["isLowest"], false));
        Cells(tables[1])[^1]["isLowest"].ShouldBe(true);
    }

    private static ImmutableArray<Dictionary<string, object?>> TablesOf(params Standing[][] pods)
    {
        var standings = pods.SelectMany(pod => pod).ToList();
        ImmutableArray<ScoreTally> tallies = [.. WatchedScore.Of(Card).Select(watched => ScoreTally.Of(watched, standings))];
        return new PortfolioMatrix(tallies, PortfolioMatrix.PartsOf(standings, a => a.Pod, pod => pod, "No pod")).Tables();
    }

    private static Standing[] Pod(string? pod, params double?[] scores) => [.. scores.Select((score, i) =>
    {
        var week = new ScoreSnapshot($"{pod}{i}", Given.Day, "test", [new("vendor-risk", score, score is null ? Band.Unknown : Band.Yellow, 1, [])]);
        return new Standing(new Account { Key = $"{pod}{i}", Name = $"{pod}{i}", Pod = pod }, [week, week, week, week, week]);
    })];

    private static List<IReadOnlyDictionary<string, object?>> Cells(IReadOnlyDictionary<string, object?> table) => Rows(Rows(table, "rows").ShouldHaveSingleItem(), "cells");

    private static List<IReadOnlyDictionary<string, object?>> Rows(IReadOnlyDictionary<string, object?> model, string list) =>
        [.. ((IEnumerable)model[list]!).Cast<IReadOnlyDictionary<string, object?>>()];
}
