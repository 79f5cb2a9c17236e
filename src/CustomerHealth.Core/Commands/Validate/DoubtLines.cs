using System.Globalization;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Validity.Replay;

namespace CustomerHealth.Core.Commands.Validate;

/// <summary>How often people called a score wrong, and how often they were right (SC-18).</summary>
internal static class DoubtLines
{
    /// <summary>Nothing when none of the scores was ever doubted.</summary>
    /// <param name="subjects">The scores, in the order to show.</param>
    /// <param name="tallies">By key of the score.</param>
    public static IEnumerable<TextSection> Of(IEnumerable<ReplaySubject> subjects, IReadOnlyDictionary<string, DoubtTally> tallies)
    {
        if (tallies.Count == 0)
            yield break;
        yield return new TextSection(
            "Called wrong by people",
            string.Create(CultureInfo.InvariantCulture, $"decided by whether the client left within {DoubtTally.HorizonDays} days"),
            [.. subjects.Where(s => tallies.ContainsKey(s.Key)).Select(s => Line.Of(new TextSpan(s.Name, SpanStyle.Strong), new TextSpan($": {Sentence(tallies[s.Key])}")))]);
    }

    /// <summary>"5 doubts: people were right in 3 of 4 decided, 1 not decided yet."</summary>
    public static string Sentence(DoubtTally tally)
    {
        List<string> parts = [];
        if (tally.Decided > 0)
            parts.Add($"people were right in {tally.People} of {tally.Decided} decided");
        if (tally.Open > 0)
            parts.Add($"{tally.Open} not decided yet");
        if (tally.NoSide > 0)
            parts.Add($"{tally.NoSide} of a score that was neither Green nor Red, which takes no side");
        return $"{Figures.Count(tally.All, "doubt")}: {string.Join(", ", parts)}.";
    }

    /// <summary>The same for machines.</summary>
    public static object Json(string subject, DoubtTally tally) =>
        new { Subject = subject, Doubts = tally.All, tally.Decided, PeopleRight = tally.People, ScoresRight = tally.Scores, tally.NoSide, tally.Open };
}
