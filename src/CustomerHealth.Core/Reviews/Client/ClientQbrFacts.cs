using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>What a client's review rests on, unrounded: the content of its snapshot (RP-3).</summary>
internal static class ClientQbrFacts
{
    public static Dictionary<string, object?> Of(ClientQbrInput input) => new(StringComparer.Ordinal)
    {
        [FactChanges.ScorecardPath] = input.ScorecardVersion,
        ["document"] = ClientQbrModel.Name,
        ["organisation"] = input.Organisation,
        ["account"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["key"] = input.AccountKey, ["name"] = input.AccountName },
        ["quarter"] = input.Quarter.ToString(),
        ["from"] = Iso(input.Days.Start),
        ["to"] = Iso(input.Days.End),
        ["asOf"] = Iso(input.AsOf),
        ["today"] = Iso(input.Today),
        ["outcomes"] = Row(("coverage", input.Outcomes.Coverage), ("minimum", input.Outcomes.Minimum)),
        ["measures"] = input.Outcomes.Measures.Select(Measure).ToImmutableArray(),
        ["objectives"] = input.Objectives.Select(objective => Objective(input.Standing(objective))).ToImmutableArray(),
        ["work"] = input.Work.Items.Select(i => Row(("objective", i.Objective), ("text", i.Text), ("day", Iso(i.Day)))).ToImmutableArray(),
        ["workFrom"] = Iso(input.Work.OnRecordFrom),
        ["tests"] = input.Tests.Select(Test).ToImmutableArray(),
        ["waiting"] = input.Waiting is { } waiting ? Waiting(waiting) : null,
        ["daysLost"] = input.Waiting?.Lost,
        ["notes"] = input.Notes is { } notes ? ClientNotesFacts.Of(notes) : null,
        ["preparedFor"] = input.PreparedFor,
        ["asks"] = input.Asks?.Select(a => Row(("what", a.What), ("who", a.Who), ("by", Iso(a.By)))).ToImmutableArray(),
        ["contacts"] = input.Contacts.Select(c => Row(("name", c.Name), ("for", c.For), ("reach", c.Reach))).ToImmutableArray(),
    };

    /// <summary>Where the figures of a measure are.</summary>
    public static string PathOf(ClientMeasure measure) => $"measures/{measure.Key}";

    /// <summary>Where the figures of an objective are.</summary>
    public static string PathOf(Objective objective) => $"objectives/{objective.Key}";

    internal static Dictionary<string, object?> Row(params (string Name, object? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

    internal static string? Iso(LocalDate? day) => day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static Dictionary<string, object?> Measure(ClientMeasure m) => Row(
        ("measure", m.Key), ("name", m.Name), ("state", m.State.ToString()), ("band", BandWords.Code(m.Band)), ("said", m.Value), ("value", m.Number), ("unit", m.Unit),
        ("target", m.Target), ("before", m.Before), ("at", Iso(m.At)));

    private static Dictionary<string, object?> Objective(ObjectiveStanding standing) => Objective(standing.Objective, standing.Pace);

    private static Dictionary<string, object?> Objective(Objective objective, Pace pace) => Row(
        ("way", pace.Done), ("daysLate", pace.DaysLate), ("key", objective.Key), ("metric", objective.Metric), ("baseline", objective.Baseline), ("target", objective.Target), ("current", objective.Current),
        ("start", Iso(objective.Start)), ("due", Iso(objective.Due)), ("agreedBy", objective.AgreedBy));

    private static Dictionary<string, object?> Test(ExperimentResult result) => Row(
        ("test", result.Experiment.Name), ("variant", result.Experiment.Variant), ("ended", result.Experiment.Looks[^1].Ended),
        ("controlVisitors", (double)result.Arms.Control.Trials), ("controlConversions", (double)result.Arms.Control.Hits),
        ("variantVisitors", (double)result.Arms.Variant.Trials), ("variantConversions", (double)result.Arms.Variant.Hits),
        ("p", result.HolmP));

    private static Dictionary<string, object?> Waiting(ClientWaiting waiting) => Row(
        ("calendar", waiting.Calendar),
        ("yearsWithoutHolidays", waiting.UnknownYears.Select(year => (object?)(double)year).ToImmutableArray()),
        ("questions", waiting.Questions.Select(w => Row(
            ("what", w.Question.What), ("who", w.Question.Who), ("asked", Iso(w.Question.Asked)), ("answered", Iso(w.Question.Answered)), ("lost", w.Lost))).ToImmutableArray()));
}
