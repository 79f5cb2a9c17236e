using System.Collections.Immutable;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The work of the quarter, grouped by the objective it served.</summary>
internal static class ClientWorkRows
{
    public static ImmutableArray<Dictionary<string, object?>> Groups(ClientQbrInput input)
    {
        var order = input.Objectives.Select(o => o.Key).ToList();
        return
        [
            .. input.Work.Items
                .GroupBy(i => i.Objective is { } key && order.Contains(key, StringComparer.Ordinal) ? key : "", StringComparer.Ordinal)
                .OrderBy(g => g.Key.Length == 0 ? int.MaxValue : order.IndexOf(g.Key))
                .Select(g => Group(g, input)),
        ];
    }

    public static string Note(ClientWork work) =>
        work.OnRecordFrom is { } from ? $"Weekly plans are on record from {Figures.Date(from)}; earlier work of the quarter is not counted." : "";

    private static Dictionary<string, object?> Group(IGrouping<string, ClientWorkItem> group, ClientQbrInput input)
    {
        var objective = input.Objectives.FirstOrDefault(o => string.Equals(o.Key, group.Key, StringComparison.Ordinal));
        return new(StringComparer.Ordinal)
        {
            ["objective"] = objective is null ? "Other work" : ClientObjectiveRows.NameOf(objective),
            ["count"] = Figures.Count(group.Count(), "piece of work", "pieces of work"),
            ["items"] = group.Where(i => i.Text is not null).Select(i => new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = i.Text, ["day"] = Figures.Date(i.Day) }).ToImmutableArray(),
        };
    }
}
