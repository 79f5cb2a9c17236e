using CustomerHealth.Core.Documents;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Two to four sentences on what was agreed and what came of it.</summary>
internal static class ClientQbrSummary
{
    public static string Of(ClientQbrInput input) => string.Join(' ', Sentences(input).Where(s => s.Length > 0));

    private static IEnumerable<string> Sentences(ClientQbrInput input)
    {
        yield return Objectives([.. input.Agreed]);
        yield return Work(input);
        if (input.Waiting is { Lost: > 0 } waiting)
            yield return $"Waiting for answers cost {ClientWaitRows.Days(waiting.Lost)}.";
        if (input.Coming.ToList() is [_, ..] coming)
            yield return $"{Figures.Count(coming.Count, "objective is", "objectives are")} due after the quarter.";
    }

    private static string Objectives(ObjectiveStanding[] agreed)
    {
        if (agreed is [])
            return "No objective that we agreed on ran in this quarter.";

        var states = Enum.GetValues<ObjectiveState>().Select(s => (State: s, Count: agreed.Count(a => a.State == s))).Where(s => s.Count > 0)
            .OrderBy(s => Order(s.State));
        var parts = states.Select(s => $"{s.Count} {ClientObjectiveRows.Phrase(s.State, s.Count)}").ToArray();
        return agreed is [var only]
            ? $"The one objective that we agreed on for this quarter {ClientObjectiveRows.Phrase(only.State, 1)}."
            : $"Of the {agreed.Length} objectives that ran in this quarter, {Figures.List(parts)}.";
    }

    private static int Order(ObjectiveState state) => state switch
    {
        ObjectiveState.Met => 0,
        ObjectiveState.Held => 1,
        ObjectiveState.OnTheWay => 2,
        ObjectiveState.Behind => 3,
        ObjectiveState.NotMet => 4,
        ObjectiveState.NoDirection => 5,
        ObjectiveState.NotMeasured => 6,
        ObjectiveState.NotStarted => 7,
    };

    private static string Work(ClientQbrInput input)
    {
        var items = input.Work.Items.Length;
        var work = items == 0 ? "" : $"{Figures.Count(items, "piece of work was", "pieces of work were")} finished.";
        return input.Tests is [] ? work : $"{work} {ClientTestRows.Tally(input.Tests)}.".TrimStart();
    }

    private static string Word(ObjectiveState state) => ClientObjectiveRows.Word(state).ToLowerInvariant();
}
