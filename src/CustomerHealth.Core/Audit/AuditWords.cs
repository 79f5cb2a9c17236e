using System.Text.Json;

namespace CustomerHealth.Core.Audit;

/// <summary>Puts an audit entry into words: "measure set: value green → red, measure sponsor.relationship".</summary>
public static class AuditWords
{
    private const int LongestText = 120;
    private const int MostFacts = 6;

    /// <summary>What was done: "measure set".</summary>
    public static string Act(AuditEntry entry) => entry.Act switch
    {
        "override-set" => "cap set",
        "override-lifted" => "cap lifted",
        "score-doubted" => "score called wrong",
        "interaction-logged" => "contact noted",
        var act => act.Replace('-', ' '),
    };

    /// <summary>What it changed, fact by fact, what changed first; empty when the entry holds no state.</summary>
    public static string Change(AuditEntry entry)
    {
        var (before, after) = (FactsOf(entry.Before), FactsOf(entry.After));
        List<string> changed =
        [
            .. before.Where(f => after.TryGetValue(f.Key, out var now) && now != f.Value).Select(f => Named(f.Key, $"{f.Value} → {after[f.Key]}")),
            .. before.Where(f => f.Key == "value" && after.TryGetValue(f.Key, out var now) && now == f.Value).Select(f => Named(f.Key, $"{f.Value}, as before")),
            .. after.Where(f => !before.ContainsKey(f.Key)).Select(f => Named(f.Key, f.Value)),
            .. before.Where(f => !after.ContainsKey(f.Key)).Select(f => Named(f.Key, entry.After is null ? f.Value : $"{f.Value} → none")),
        ];
        var more = changed.Count - MostFacts;
        return string.Join(", ", changed.Take(MostFacts)) + (more > 0 ? $" and {more} more" : "");
    }

    /// <summary>The names and values of a state; a text that is no JSON object is one value without a name.</summary>
    private static Dictionary<string, string> FactsOf(string? state)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (state is null)
            return facts;
        try
        {
            using var json = JsonDocument.Parse(state);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return new(StringComparer.Ordinal) { [""] = Short(json.RootElement.ToString()) };
            foreach (var fact in json.RootElement.EnumerateObject())
                facts[fact.Name] = Short(fact.Value.ToString());
        }
        catch (JsonException)
        {
            facts[""] = Short(state);
        }

        return facts;
    }

    private static string Named(string name, string text) => name.Length == 0 ? text : $"{name} {text}";

    private static string Short(string text) =>
        text.Length <= LongestText ? text : text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)] + "…";
}
