using System.Globalization;
using CustomerHealth.Bot.CommandLine.Backtest;
using CustomerHealth.Core.Comparisons;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Bot.CommandLine.Compare;

/// <summary>A comparison as people read it at the terminal.</summary>
internal static class CompareText
{
    private const int MostChanges = 50;
    private const int MostReasons = 3;
    private const int Width = 16;
    private const decimal Least = 0.000001m;

    private static readonly string[] Heads = ["VIEW OR GROUP", "OLD AUC (95 % interval)", "NEW AUC (95 % interval)"];

    public static IEnumerable<string> Lines(ComparisonResult result)
    {
        foreach (var transitions in result.Transitions.Where(t => t.Changed > 0))
        {
            yield return $"{Name(transitions.Target)}: {transitions.Changed} of {Figures.Count(result.Accounts, "account")} would change band.";
            foreach (var line in Matrix(transitions))
                yield return "  " + line;
            yield return "";
        }

        if (result.Changes.IsEmpty)
            yield return $"None of {Figures.Count(result.Accounts, "account")} would change band.";
        foreach (var change in result.Changes.Take(MostChanges))
            yield return Line(change);
        if (result.Changes.Length > MostChanges)
            yield return $"{result.Changes.Length - MostChanges} more; --json lists all.";
        foreach (var added in result.Added)
            yield return $"{added} is new: it has no band to compare.";
        foreach (var removed in result.Removed)
            yield return $"{removed} would be gone.";
    }

    /// <summary>What it does to validity.</summary>
    public static IEnumerable<string> Lines(ComparedValidity validity)
    {
        yield return "";
        if (validity.WhyNot is { } whyNot)
        {
            yield return whyNot;
            yield break;
        }

        yield return $"How well the scores foretell who leaves within {validity.HorizonDays} days ({Figures.Count(validity.Accounts, "account")}, {validity.Events} left; 1 = always, 0.5 = chance):";
        var table = new PrintedTable(Heads);
        foreach (var view in validity.Views)
            table.Add(view.Subject.Name, ValidityRows.Of(view.Old), ValidityRows.Of(view.New));
        foreach (var line in table.Lines())
            yield return line;
    }

    private static IEnumerable<string> Matrix(Transitions transitions)
    {
        Band[] from = [.. transitions.Counts.Select(c => c.From).Distinct().Order()];
        Band[] to = [.. transitions.Counts.Select(c => c.To).Distinct().Order()];
        yield return "from \\ to".PadRight(Width) + string.Concat(to.Select(b => BandWords.Word(b).PadLeft(Width)));
        foreach (var row in from)
            yield return BandWords.Word(row).PadRight(Width) + string.Concat(to.Select(b => Cell(transitions, row, b).PadLeft(Width)));
    }

    private static string Cell(Transitions transitions, Band from, Band to) =>
        transitions.Counts.FirstOrDefault(c => c.From == from && c.To == to).Count is > 0 and var count ? count.ToString("#,0", CultureInfo.InvariantCulture) : "·";

    private static string Line(BandChange change)
    {
        var told = change.Reasons.Where(r => r.Points is not { } points || Math.Abs(points) >= Least).ToList();
        var reasons = told.Take(MostReasons).Select(r => r.Points is { } points ? $"{r.What} ({ScoreNumbers.Change((double)points)})" : r.What);
        var more = told.Count - MostReasons;
        return $"{change.Account.Name}, {Name(change.Target)}: {State(change.From)} to {State(change.To)}. {string.Join("; ", reasons)}{(more > 0 ? $"; {more} more" : "")}";
    }

    private static string Name(LiftTarget target) => target.Group is null ? target.Name : $"{target.View.Name}, {target.Name}";

    private static string State(LiftState state) =>
        state.Score is { } score ? $"{Figures.Number(ScoreNumbers.Rounded(score))} {BandWords.Word(state.Band)}" : BandWords.Word(state.Band);
}
