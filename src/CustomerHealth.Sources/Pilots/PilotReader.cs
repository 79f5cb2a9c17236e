using System.Collections.Immutable;
using CustomerHealth.Core.Pilots;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Sources.Pilots;

/// <summary>Reads <c>pilot.yaml</c>.</summary>
internal static class PilotReader
{
    /// <summary>The pilot; null when the text is no set of keys. Other mistakes leave one that must not be used.</summary>
    /// <param name="key">Name of its folder.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    /// <param name="changed">The changed views.</param>
    public static Pilot? Read(string key, string text, MistakeList mistakes, Scorecard changed)
    {
        if (YamlTree.Read(text, mistakes) is not { } root)
            return null;

        var fields = new Fields(root, "a pilot", mistakes);
        var name = fields.RequiredText("name");
        var who = fields.Require("for") is null ? null : fields.Inner("for", "'for'");
        var from = fields.Require("from") is null ? null : Date(fields, "from");
        var until = fields.Find("until") is null ? null : Date(fields, "until");
        if (until < from)
            mistakes.Add(fields.Find("until")!, (int)PilotFault.EndsFirst, $"'until' is {until:uuuu-MM-dd} and 'from' is {from:uuuu-MM-dd}; a pilot ends on or after its first day");
        var pilot = new Pilot
        {
            Key = key,
            Name = name ?? key,
            Regions = Values(who, "region"),
            Segments = Values(who, "segment"),
            Pods = Values(who, "pod"),
            From = from ?? LocalDate.MinIsoValue,
            Until = until,
            Changed = changed,
        };
        who?.Done();
        fields.Done();
        if (who is not null && who.Map.Entries.IsEmpty)
            mistakes.Add(who.Map, (int)PilotFault.ForNobody, "'for' names nobody; give at least one of region, segment and pod");
        return pilot;
    }

    private static LocalDate? Date(Fields fields, string key)
    {
        if (fields.Text(key) is not { } text)
            return null;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date)
            return date.Value;
        fields.Mistakes.Add(fields.Find(key)!, (int)PilotFault.BadDate, $"'{key}' is '{text}', which is not an ISO date such as 2026-11-16");
        return null;
    }

    private static ImmutableArray<string> Values(Fields? who, string key)
    {
        if (who?.Find(key) is not { } node)
            return [];
        IReadOnlyList<YamlNode> nodes = node is YamlList list ? list.Items : [node];
        if (nodes.Count == 0)
            who.Mistakes.Add(node, (int)PilotFault.ForNobody, $"'{key}' lists nothing, so no account fits; name at least one or leave it out");
        return [.. nodes.Select(n => who.TextOf(n, key)).OfType<string>()];
    }
}
