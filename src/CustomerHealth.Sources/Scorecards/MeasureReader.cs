using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads one item of <c>measures</c>.</summary>
internal static class MeasureReader
{
    public static Measure Read(Fields fields)
    {
        var mistakes = fields.Mistakes;
        var key = Keys.Read(fields, "measure", dots: true);
        var name = fields.RequiredText("name");
        var kind = fields.RequiredWord("kind", Words.Kinds);
        var better = fields.Word("better", Words.Directions) ?? Direction.Higher;
        var inclusive = fields.Word("inclusive", Words.InclusiveSides) ?? true;
        var cuts = CutsReader.Read(fields, better, inclusive);
        var rules = ReadRules(fields, better, inclusive);
        var otherwise = fields.Word("otherwise", Words.Otherwise) ?? false;
        var naWhen = ReadNotApplicable(fields, key);
        var (min, max) = RangeReader.Read(fields, kind);
        var measure = new Measure
        {
            Key = key,
            Name = name ?? key,
            Kind = kind ?? MeasureKind.Number,
            Over = ReadWindow(fields, kind),
            ValidDays = fields.Whole("valid-days", Limits.Days),
            Weight = fields.Number("weight", Limits.Weight) ?? 1,
            Better = better,
            Cuts = cuts,
            Rules = rules,
            OtherwiseNotApplicable = otherwise,
            NotApplicableWhen = naWhen,
            Map = ReadMap(fields, kind),
            Unit = fields.Text("unit") ?? "",
            Play = PlayReader.Read(fields),
            Min = min,
            Max = max,
            LoggedBy = LoggedByReader.Read(fields, kind),
        };
        if (otherwise && fields.Find("rules") is null)
            mistakes.Add(fields.Find("otherwise")!, (int)ScorecardFault.BadCondition, "'otherwise: na' without 'rules' would make the measure never apply; add rules or leave it out");
        if (kind is { } known)
            CheckCuts(fields, known);
        fields.Done();
        return measure;
    }

    private static Window? ReadWindow(Fields fields, MeasureKind? kind)
    {
        if (fields.Inner("over", "'over'") is not { } over)
            return null;

        if (over.Require("days") is null || over.Whole("days", Limits.Days) is not { } days)
            days = 1;
        var take = over.Word("take", Words.Takes) ?? Take.Last;
        var atLeast = over.Whole("at-least", Limits.Readings) ?? 1;
        over.Done();
        if (kind is { } known && over.Find("take") is YamlText { Value: var word } node && Words.Takes.ContainsKey(word))
        {
            var allowed = Words.TakesOf(known);
            if (!allowed.Contains(word, StringComparer.Ordinal))
                fields.Mistakes.Add(node, (int)ScorecardFault.NotForKind, $"'take: {word}' makes no sense of this kind of value; allowed here: {Nearest.List(allowed)}");
        }

        return new Window(days, take, atLeast);
    }

    private static ImmutableArray<ThresholdRule> ReadRules(Fields fields, Direction better, bool inclusive)
    {
        var rules = ImmutableArray.CreateBuilder<ThresholdRule>();
        foreach (var rule in fields.Maps("rules", "a rule"))
        {
            var when = rule.Require("when") is null ? null : rule.Inner("when", "a condition");
            var condition = when is null ? new Condition() : ConditionReader.Read(when);
            if (rule.Find("green") is null && rule.Find("yellow") is null)
                fields.Mistakes.Add(rule.Map, (int)ScorecardFault.NoCuts, "a rule must have the cut points 'green' and 'yellow'");
            if (CutsReader.Read(rule, better, inclusive) is { } cuts)
                rules.Add(new ThresholdRule(condition, cuts));
            rule.Done();
        }

        return rules.ToImmutable();
    }

    private static ImmutableArray<Condition> ReadNotApplicable(Fields fields, string key)
    {
        var conditions = ImmutableArray.CreateBuilder<Condition>();
        foreach (var item in fields.Maps("na-when", "a condition"))
        {
            var condition = ConditionReader.ReadWithMeasure(item);
            if (key.Length > 0 && string.Equals(condition.Measure, key, StringComparison.Ordinal))
                fields.Mistakes.Add(item.Map, (int)ScorecardFault.BadCondition, $"'{key}' cannot depend on itself; name another measure");
            conditions.Add(condition);
        }

        return conditions.ToImmutable();
    }

    private static FrozenDictionary<string, Band> ReadMap(Fields fields, MeasureKind? kind)
    {
        var map = new Dictionary<string, Band>(StringComparer.OrdinalIgnoreCase);
        var inner = fields.Inner("map", "'map'");
        if (inner is not null)
        {
            foreach (var (text, node) in inner.Map.Entries)
            {
                var band = fields.TextOf(node, text.Value);
                if (band is not null && !Words.Bands.ContainsKey(band))
                    fields.Mistakes.Add(node, (int)ScorecardFault.BadMap, $"'{text.Value}' maps to '{band}', which is no band; {Nearest.Hint(band, Words.Bands.Keys)}");
                if (!map.TryAdd(text.Value.Trim(), Words.Bands.GetValueOrDefault(band ?? "", Band.Red)))
                    fields.Mistakes.Add(text, YamlFault.DuplicateKey, $"'{text.Value}' stands twice in 'map' (case does not count); leave one");
            }
        }

        if (kind == MeasureKind.Choice && map.Count == 0 && (inner is not null || fields.Find("map") is null))
            fields.Mistakes.Add(inner?.Map ?? fields.Map, (int)ScorecardFault.BadMap, "a choice must have a 'map' from each text to green, yellow, red or na");
        if (kind is not null and not MeasureKind.Choice && fields.Find("map") is { } useless)
            fields.Mistakes.Add(useless, (int)ScorecardFault.NotForKind, "'map' is for kind choice only");
        return map.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void CheckCuts(Fields fields, MeasureKind kind)
    {
        var word = Words.Kinds.First(pair => pair.Value == kind).Key;
        if (kind == MeasureKind.DaysFromStart)
            CheckMilestone(fields);
        if (!Words.NeedsCuts(kind))
        {
            foreach (var name in (ReadOnlySpan<string>)["green", "yellow", "inclusive", "rules", "otherwise"])
            {
                if (fields.Find(name) is { } useless)
                    fields.Mistakes.Add(useless, (int)ScorecardFault.NotForKind, $"'{name}' has no meaning for kind {word}, whose values name their band themselves");
            }

            return;
        }

        var hasRules = fields.Find("rules") is not null && fields.Find("otherwise") is not null;
        if (fields.Find("green") is null && fields.Find("yellow") is null && !hasRules)
            fields.Mistakes.Add(fields.Map, (int)ScorecardFault.NoCuts, $"kind {word} needs the cut points 'green' and 'yellow' (or 'rules' with 'otherwise: na')");
    }

    private static void CheckMilestone(Fields fields)
    {
        foreach (var name in (ReadOnlySpan<string>)["over", "valid-days"])
        {
            if (fields.Find(name) is { } useless)
                fields.Mistakes.Add(useless, (int)ScorecardFault.NotForKind, $"'{name}' has no meaning for kind days-from-start: a milestone is reached once, and for ever");
        }

        if (fields.Find("better") is not YamlText { Value: "lower" })
            fields.Mistakes.Add(fields.Find("better") ?? fields.Map, (int)ScorecardFault.NotForKind, "kind days-from-start needs 'better: lower': fewer days are better");
    }
}
