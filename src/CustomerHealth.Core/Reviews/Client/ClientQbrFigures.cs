using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Documents.Frozen;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The figures that a reader may ask about later, each with its code: where objectives stand and how far they came, outcomes, days lost (RP-3).</summary>
internal static class ClientQbrFigures
{
    /// <summary>A row for each figure that has a value.</summary>
    public static ImmutableArray<Dictionary<string, object?>> Of(ClientQbrInput input, FigureCodes codes)
    {
        ImmutableArray<Dictionary<string, object?>> rows =
        [
            .. input.Agreed.Concat(input.Coming).DistinctBy(s => s.Objective.Key, StringComparer.Ordinal).Select(s => Objective(s, codes)),
            .. input.Outcomes.Measures.Select(m => Row(m.Name, m.Value ?? Figures.None, codes.Of($"{ClientQbrFacts.PathOf(m)}/value"))),
            .. input.Waiting is { } waiting ? [Row("Working days lost to waiting", Figures.Number(waiting.Lost), codes.Of("daysLost"))] : Array.Empty<Dictionary<string, object?>>(),
        ];
        return [.. rows.Where(row => row["code"] is string { Length: > 0 })];
    }

    private static Dictionary<string, object?> Objective(ObjectiveStanding standing, FigureCodes codes)
    {
        var (objective, path) = (standing.Objective, ClientQbrFacts.PathOf(standing.Objective));
        var row = Row(ClientObjectiveRows.NameOf(objective), objective.Current is { } current ? ClientObjectiveRows.Amount(objective, current) : Figures.None, codes.Of($"{path}/current"));
        row["way"] = standing.Pace.Done is { } done ? Figures.Percent(done) : "";
        row["wayCode"] = codes.Of($"{path}/way");
        return row;
    }

    private static Dictionary<string, object?> Row(string name, string value, string code) => new(StringComparer.Ordinal)
    {
        ["name"] = name, ["value"] = value, ["code"] = code, ["way"] = "", ["wayCode"] = "",
    };
}
