using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads <c>when</c> and the items of <c>na-when</c>.</summary>
internal static class ConditionReader
{
    private const string Tenure = "tenure-months";

    /// <summary>A condition on the account's attributes.</summary>
    public static Condition Read(Fields fields) => Read(fields, [.. Words.Attributes, Tenure], null, null);

    /// <summary>A condition on attributes or on another measure's newest value.</summary>
    public static Condition ReadWithMeasure(Fields fields)
    {
        var measure = fields.Find("measure") is null ? null : Keys.Read(fields, "measure", dots: true);
        var value = fields.Text("is");
        if (measure is null != value is null)
        {
            var (present, absent) = measure is null ? ("is", "measure") : ("measure", "is");
            if (fields.Find(absent) is null)
                fields.Mistakes.Add(fields.Map, YamlFault.MissingKey, $"'{present}' needs '{absent}' beside it, as in {{ measure: product.x.open-risk, is: yes }}");
        }

        return Read(fields, [.. Words.Attributes, Tenure, "measure", "is"], measure, value);
    }

    private static Condition Read(Fields fields, string[] allowed, string? measure, string? value)
    {
        var attributes = ImmutableArray.CreateBuilder<(string Attribute, ImmutableArray<string> Values)>();
        foreach (var name in Words.Attributes)
        {
            if (fields.Find(name) is { } node)
                attributes.Add((name, Values(fields, name, node)));
        }

        var (from, below) = ReadTenure(fields);
        CheckKeys(fields, allowed);
        return new Condition
        {
            Attributes = attributes.ToImmutable(),
            TenureFrom = from,
            TenureBelow = below,
            Measure = measure,
            Is = value,
        };
    }

    private static ImmutableArray<string> Values(Fields fields, string name, YamlNode node)
    {
        IReadOnlyList<YamlNode> nodes = node is YamlList list ? list.Items : [node];
        if (nodes.Count == 0)
            fields.Mistakes.Add(node, (int)ScorecardFault.BadCondition, $"'{name}' lists no value, so it can never hold; name at least one");

        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var item in nodes)
        {
            if (fields.TextOf(item, name) is not { } text)
                continue;
            values.Add(text);
            if (name is "lifecycle" && !Words.Lifecycles.Contains(text, StringComparer.OrdinalIgnoreCase))
                fields.Mistakes.Add(item, YamlFault.BadWord, $"'lifecycle' is '{text}'; {Nearest.Hint(text, Words.Lifecycles)}");
        }

        return values.ToImmutable();
    }

    private static (int? From, int? Below) ReadTenure(Fields fields)
    {
        if (fields.Inner(Tenure, $"'{Tenure}'") is not { } tenure)
            return (null, null);

        var from = tenure.Whole("from", Limits.AtLeast(0));
        var below = tenure.Whole("below", Limits.AtLeast(1));
        tenure.Done();
        if (tenure.Map.Entries.IsEmpty)
            fields.Mistakes.Add(tenure.Map, (int)ScorecardFault.BadCondition, $"'{Tenure}' needs 'from', 'below' or both");
        if (from >= below)
            fields.Mistakes.Add(tenure.Map, (int)ScorecardFault.BadCondition, $"'from' is {from} and 'below' is {below}, so no tenure fits; 'from' must be less than 'below'");
        return (from, below);
    }

    private static void CheckKeys(Fields fields, string[] allowed)
    {
        if (fields.Map.Entries.IsEmpty)
            fields.Mistakes.Add(fields.Map, (int)ScorecardFault.BadCondition, $"an empty condition always holds; name at least one of {Nearest.List(allowed)}");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, _) in fields.Map.Entries)
        {
            if (!seen.Add(key.Value))
                fields.Mistakes.Add(key, YamlFault.DuplicateKey, $"the key '{key.Value}' stands twice in a condition; leave one");
            else if (!allowed.Contains(key.Value, StringComparer.Ordinal))
                fields.Mistakes.Add(key, (int)ScorecardFault.BadAttribute, $"'{key.Value}' cannot be asked for in a condition; {Nearest.Hint(key.Value, allowed)}");
        }
    }
}
