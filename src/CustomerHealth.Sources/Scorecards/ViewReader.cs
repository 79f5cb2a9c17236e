using CustomerHealth.Core.Scorecards;
using CustomerHealth.Sources.Yaml;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>Reads one <c>*.yaml</c> of a scorecard.</summary>
internal static class ViewReader
{
    /// <summary>The file's view; null when it is no set of keys at all. Other mistakes leave a view that must not be used.</summary>
    /// <param name="name">File name without folder.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="mistakes">Where mistakes go.</param>
    /// <param name="isInFolder">True: the file must have the view's name.</param>
    public static ViewFile? Read(string name, string text, MistakeList mistakes, bool isInFolder)
    {
        if (YamlTree.Read(text, mistakes) is not { } root)
            return null;

        var fields = new Fields(root, "a view", mistakes);
        var key = ReadKey(fields, isInFolder ? name : null);
        var title = fields.RequiredText("name");
        var combine = fields.Word("combine", Words.Combines) ?? Combine.Mean;
        var audience = ReadAudience(fields, key);
        var enabled = fields.Word("enabled", Words.TrueFalse) ?? true;
        var coverage = fields.Number("minimum-coverage", Limits.Share) ?? 0.5;
        var (green, yellow) = ReadBands(fields);
        var order = ReadOrder(fields, key);
        if (fields.Require("groups") is YamlList { Items.IsEmpty: true } empty)
            mistakes.Add(empty, YamlFault.MissingKey, "a view must have at least one group");

        var groups = ReadGroups(fields, key);
        var caps = CapReader.Read(fields, combine, groups);
        fields.Done();
        var view = new View
        {
            Key = key,
            Name = title ?? key,
            Combine = combine,
            Audience = audience,
            Green = green,
            Yellow = yellow,
            MinimumCoverage = coverage,
            Groups = [.. groups],
            Caps = [.. caps.Select(cap => cap.Rule)],
        };
        return new ViewFile(name, text, view, enabled, order) { Caps = [.. caps.Select(cap => cap.Place).OfType<CapPlace>()] };
    }

    private static string ReadKey(Fields fields, string? name)
    {
        var key = Keys.Read(fields, "view");
        if (key.Length > 0 && name is not null && !key.Equals(Path.GetFileNameWithoutExtension(name), StringComparison.Ordinal))
            fields.Mistakes.Add(fields.Find("view")!, (int)ScorecardFault.NotFileName, $"the view is '{key}' but the file is '{name}'; rename one, so that the file is '{key}.yaml'");
        return key;
    }

    private static Audience ReadAudience(Fields fields, string key)
    {
        var audience = fields.Word("audience", Words.Audiences) ?? Audience.Internal;
        if (audience == Audience.Client && key.Length > 0 && key is not KnownViews.ClientOutcomes)
            fields.Mistakes.Add(fields.Find("audience")!, (int)ScorecardFault.NotForClient, $"'{key}' cannot have 'audience: client': only {KnownViews.ClientOutcomes} may be shown to a client (SC-5); use 'internal'");
        return audience;
    }

    private static (double Green, double Yellow) ReadBands(Fields fields)
    {
        var bands = fields.Inner("bands", "'bands'");
        var green = bands?.Number("green", Limits.Points) ?? 75;
        var yellow = bands?.Number("yellow", Limits.Points) ?? 50;
        bands?.Done();
        if (bands is not null && green < yellow)
            fields.Mistakes.Add(bands.Map, (int)ScorecardFault.CutsReversed, $"green is {green} and yellow is {yellow}; of scores more is better, so green must be at least yellow");
        return (green, yellow);
    }

    private static int? ReadOrder(Fields fields, string key)
    {
        var order = fields.Whole("order", Limits.Any);
        if (order is not null && KnownViews.InOrder.Contains(key, StringComparer.Ordinal))
            fields.Mistakes.Add(fields.Find("order")!, (int)ScorecardFault.FixedOrder, $"'{key}' is one of the seven views, whose order is fixed; leave 'order' out");
        return order;
    }

    private static List<Group> ReadGroups(Fields fields, string viewKey)
    {
        var groups = new List<Group>();
        var groupKeys = new HashSet<string>(StringComparer.Ordinal);
        var measureKeys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in fields.Maps("groups", "a group"))
        {
            var group = GroupReader.Read(item, needsOwner: viewKey is KnownViews.VendorRisk);
            groups.Add(group);
            if (group.Key.Length > 0 && !groupKeys.Add(group.Key))
                fields.Mistakes.Add(item.Find("group")!, (int)ScorecardFault.DuplicateGroup, $"the view already has a group '{group.Key}'; give this one another key");

            foreach (var measure in item.Items("measures").OfType<YamlMap>().Select(map => new Fields(map, "a measure", fields.Mistakes)))
            {
                if (measure.Find("measure") is not YamlText { IsEmpty: false } node)
                    continue;
                if (!measureKeys.TryAdd(node.Value, group.Key))
                    fields.Mistakes.Add(node, (int)ScorecardFault.DuplicateMeasure, $"the view already has '{node.Value}' in group '{measureKeys[node.Value]}'; a measure counts once in a view");
            }
        }

        return groups;
    }
}
