using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads one item of <c>groups</c>.</summary>
internal static class GroupReader
{
    private static readonly char[] BetweenOwners = [',', ';', '/', '&', '+'];

    public static Group Read(Fields fields, bool needsOwner)
    {
        var key = Keys.Read(fields, "group");
        var name = fields.RequiredText("name");
        var owner = ReadOwner(fields, needsOwner);
        var weight = fields.Number("weight", Limits.Weight) ?? 1;
        var play = PlayReader.Read(fields);
        if (fields.Require("measures") is YamlList { Items.IsEmpty: true } empty)
            fields.Mistakes.Add(empty, YamlFault.MissingKey, "a group must have at least one measure");

        Measure[] measures = [.. fields.Maps("measures", "a measure").Select(MeasureReader.Read)];
        fields.Done();
        return new Group { Key = key, Name = name ?? key, Owner = owner, Weight = weight, Measures = [.. measures], Play = play };
    }

    private static string? ReadOwner(Fields fields, bool needsOwner)
    {
        const string Rule = "in vendor-risk each group has exactly one functional owner, such as Head of Support";
        var node = fields.Find("owner");
        if (needsOwner && node is null or YamlText { IsEmpty: true })
        {
            fields.Mistakes.Add(node ?? fields.Map, (int)ScorecardFault.NotOneOwner, $"this group has no owner; {Rule}");
            return null;
        }

        if (needsOwner && (node is YamlList || node is YamlText text && text.Value.IndexOfAny(BetweenOwners) >= 0))
        {
            fields.Mistakes.Add(node, (int)ScorecardFault.NotOneOwner, $"this group has more than one owner; {Rule}");
            return null;
        }

        return fields.Text("owner");
    }
}
