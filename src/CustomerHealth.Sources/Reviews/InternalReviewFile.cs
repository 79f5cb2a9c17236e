using System.Collections.Immutable;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
using NodaTime.Text;
using YamlDotNet.RepresentationModel;

namespace CustomerHealth.Sources.Reviews;

/// <summary>Reads a file such as <c>samples/qbr-internal.yaml</c> into the record of one person's internal QBR, and holds it to the rules (QB-4, QB-7).</summary>
public static class InternalReviewFile
{
    private static readonly Dictionary<string, CommitmentState> States = Enum.GetValues<CommitmentState>().ToDictionary(CommitmentWords.Code, StringComparer.Ordinal);

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">Its name, as mistakes show it.</param>
    /// <param name="text">Its content.</param>
    /// <param name="person">Key of the person it must be about.</param>
    /// <param name="quarter">The quarter it must be of.</param>
    public static InternalReviewReading Read(string file, string text, string person, Quarter quarter)
    {
        var notes = new QbrNotes(file);
        InternalReview? review = null;
        if (ReviewYaml.Root(text, notes) is { } root)
        {
            var map = new QbrMap(root, notes);
            review = Review(map, notes);
            map.Close();
            if (notes.Mistakes is [])
                Check(review, map, notes, (person, quarter));
        }

        ImmutableArray<QbrFileMistake> mistakes = [.. notes.Mistakes.OrderBy(m => m.Line).ThenBy(m => m.Column)];
        return new InternalReviewReading(mistakes is [] ? review : null, mistakes);
    }

    private static InternalReview Review(QbrMap map, QbrNotes notes) => new()
    {
        Person = map.Text("person"),
        Quarter = map.Quarter("quarter"),
        Date = map.OptionalParsed("date", LocalDatePattern.Iso, "2026-10-14"),
        LastReview = map.OptionalParsed("last-review", LocalDatePattern.Iso, "2026-07-09"),
        Commitments = map.Rows("commitments", row => CommitmentOf(row, notes)),
        Wins = map.Words("wins"),
        Failures = map.Words("failures"),
        Lessons = map.Words("lessons"),
    };

    private static Commitment CommitmentOf(YamlNode node, QbrNotes notes)
    {
        var map = new QbrMap(node, notes);
        var state = map.Choice("state", map.Text("state") is { Length: > 0 } word ? word : null, States, map.MarkOf("state"));
        var commitment = new Commitment(
            map.Text("what"), map.Text("owner"), map.Parsed("due", LocalDatePattern.Iso, "2026-07-31"), state, map.OptionalText("evidence") ?? "");
        map.Close();
        return commitment;
    }

    private static void Check(InternalReview review, QbrMap map, QbrNotes notes, (string Person, Quarter Quarter) asked)
    {
        foreach (var mistake in InternalReviewRules.CheckSubject(review, asked.Person, asked.Quarter))
            notes.AddSubject(map.MarkOf(mistake.Part, mistake.Row), mistake.Sentence);
        foreach (var mistake in InternalReviewRules.Check(review))
            notes.AddRule(map.MarkOf(mistake.Part, mistake.Row), mistake.Sentence);
    }
}
