using System.Globalization;
using System.Text.Json;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>What differs between the facts of a document and the same facts gathered again: the causes only, never the scores that follow from them.</summary>
internal sealed class FactChanges
{
    /// <summary>Where the version of the scorecard is.</summary>
    public const string ScorecardPath = "scorecardVersion";

    private const string Measures = "/measures/";
    private readonly IReadOnlyDictionary<string, JsonElement> _was;
    private readonly IReadOnlyDictionary<string, JsonElement> _now;
    private readonly ScoredDay _day;

    private FactChanges(Snapshot was, Snapshot now, ScoredDay day)
    {
        (_was, _now, _day) = (FactPaths.Facts(was.Content), FactPaths.Facts(now.Content), day);
    }

    /// <summary>The changes, in the order of the facts.</summary>
    /// <param name="was">As printed.</param>
    /// <param name="now">Gathered again, with what the scores are made of.</param>
    /// <param name="within">The view or group that is asked for, such as <c>views/vendor-risk/</c>; empty for all.</param>
    public static IReadOnlyList<FactChange> Of(Snapshot was, (Snapshot Facts, ScoredDay Day) now, string within) => [.. new FactChanges(was, now.Facts, now.Day).All(within)];

    /// <summary>The edit of the scorecard, when there was one.</summary>
    public static IEnumerable<FactChange> OfScorecard(Snapshot was, Snapshot now)
    {
        var (before, after) = (Text(FactPaths.Facts(was.Content), ScorecardPath), Text(FactPaths.Facts(now.Content), ScorecardPath));
        return string.Equals(before, after, StringComparison.Ordinal) ? [] : [Edited(before, after)];
    }

    private IEnumerable<FactChange> All(string within)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in _was.Keys.Union(_now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (Same(path) || (path.StartsWith("views/", StringComparison.Ordinal) && !path.StartsWith(within, StringComparison.Ordinal) && !IsCapAbove(path, within)))
                continue;
            if (path.Contains(Measures, StringComparison.Ordinal))
            {
                var row = path[..path.LastIndexOf('/')];
                if (path.EndsWith("/observation", StringComparison.Ordinal) && told.Add(row[row.LastIndexOf('/')..]))
                    yield return Reading(row);
            }
            else if (Change(path) is { } change)
            {
                yield return change;
            }
        }
    }

    private static bool IsCapAbove(string path, string within) =>
        path.LastIndexOf("/cap/", StringComparison.Ordinal) is >= 0 and var at && within.StartsWith(path[..(at + 1)], StringComparison.Ordinal);

    private bool Same(string path) =>
        _was.TryGetValue(path, out var was) && _now.TryGetValue(path, out var now) && string.Equals(was.GetRawText(), now.GetRawText(), StringComparison.Ordinal);

    private FactChange? Change(string path)
    {
        var (was, now) = (Text(_was, path), Text(_now, path));
        return path switch
        {
            ScorecardPath => Edited(was, now),
            "organisation" or "owner" or "pod" => new("name", path, was, now, $"{path}: {was ?? "none"} → {now ?? "none"}", []),
            _ when path.StartsWith("account/", StringComparison.Ordinal) =>
                new("account", path, was, now, $"{path.Replace('/', ' ')}: {was ?? "none"} → {now ?? "none"}", [$"account:{_day.Evidence.Account.Key}"]),
            _ when path.EndsWith("/cap/source", StringComparison.Ordinal) =>
                new("cap", path, was, now, was is null ? $"A cap was set: {now}" : now is null ? $"A cap was lifted: {was}" : $"Another cap holds: {was} → {now}", [now ?? was!]),
            _ => null,
        };
    }

    private static FactChange Edited(string? was, string? now) =>
        new("scorecard", ScorecardPath, was, now, $"The scorecard was edited: version {was} → {now}", [$"scorecard:{now}"]);

    private FactChange Reading(string row)
    {
        var measure = row[(row.LastIndexOf(Measures, StringComparison.Ordinal) + Measures.Length)..];
        var (was, now) = (Text(_was, row + "/value"), Text(_now, row + "/value"));
        var id = Text(_now, row + "/observation");
        var came = id is null ? "" : Came(measure, id);
        return new("observation", row, was, now, $"{measure} {was ?? "no value"} → {now ?? "no value"}{came}", id is null ? [] : [$"observation:{id}"]);
    }

    /// <summary>When the reading was made and when it came in.</summary>
    private string Came(string measure, string id)
    {
        foreach (var reading in _day.Evidence.History.Of(measure))
        {
            if (string.Equals(reading.Id, id, StringComparison.Ordinal))
                return $", of {Day(reading.At)}, known since {Day(reading.KnownAt)}, from {reading.Source}";
        }

        return "";
    }

    private string Day(Instant at) => Words.DayAndYear(at.InZone(_day.AsOf.Zone).Date);

    /// <summary>A fact as a text; null for nothing.</summary>
    public static string? Text(IReadOnlyDictionary<string, JsonElement> facts, string path) => facts.GetValueOrDefault(path) switch
    {
        { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetDouble().ToString("0.#########", CultureInfo.InvariantCulture),
        var other => other.GetRawText(),
    };
}
