using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads <c>caps</c> of a view: what holds the view or one of its groups down (SC-10).</summary>
internal static class CapReader
{
    public static List<(CapRule Rule, CapPlace? Place)> Read(Fields view, Combine combine, List<Group> groups)
    {
        var caps = new List<(CapRule, CapPlace?)>();
        foreach (var item in view.Maps("caps", "a cap"))
        {
            var when = item.Require("when") is null ? null : item.Inner("when", "a condition");
            var condition = when is null ? new Condition() : ConditionReader.ReadWithMeasure(when);
            var at = item.RequiredWord("at", Words.CapBands);
            var group = ReadGroup(item, combine, groups);
            var why = item.RequiredText("why");
            item.Done();
            caps.Add((new CapRule(condition, at ?? Band.Red, group, why ?? ""), PlaceOf(when, condition)));
        }

        return caps;
    }

    private static CapPlace? PlaceOf(Fields? when, Condition condition) => when is not null && condition is { Measure.Length: > 0, Is: { } value }
        ? new CapPlace(condition.Measure, value, when.Find("measure")!, when.Find("is")!, when.Mistakes)
        : null;

    private static string? ReadGroup(Fields item, Combine combine, List<Group> groups)
    {
        string[] keys = [.. groups.Select(group => group.Key)];
        var key = item.Text("group");
        if (key is null && combine == Combine.None && item.Find("group") is null)
            item.Mistakes.Add(item.Map, (int)ScorecardFault.BadCap, $"this view has 'combine: none', so it has no score to hold down; name a 'group': {Nearest.List(keys)}");
        else if (key is not null && !keys.Contains(key, StringComparer.Ordinal))
            item.Mistakes.Add(item.Find("group")!, (int)ScorecardFault.BadCap, $"the view has no group '{key}'; {Nearest.Hint(key, keys)}");
        return key;
    }
}
