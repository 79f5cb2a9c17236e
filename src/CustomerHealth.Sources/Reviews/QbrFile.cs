using System.Collections.Immutable;
using CustomerHealth.Core.Reviews;
using NodaTime.Text;
using YamlDotNet.RepresentationModel;

namespace CustomerHealth.Sources.Reviews;

/// <summary>Reads a file such as <c>samples/qbr.yaml</c> into the expectations of an internal QBR, and holds them to the rules (QB-2).</summary>
public static class QbrFile
{
    private static readonly Dictionary<string, MeetingRole> Roles = Enum.GetValues<MeetingRole>().ToDictionary(RoleWords.Code, StringComparer.Ordinal);
    private static readonly Dictionary<string, AgendaKind> Kinds = new(StringComparer.Ordinal)
    {
        ["talk"] = AgendaKind.Talk, ["decision"] = AgendaKind.Decision, ["break"] = AgendaKind.Break,
    };

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">Its name, as mistakes show it.</param>
    /// <param name="text">Its content.</param>
    public static QbrReading Read(string file, string text)
    {
        var notes = new QbrNotes(file);
        if (ReviewYaml.Root(text, notes) is not { } root)
            return new QbrReading(null, [.. notes.Mistakes]);

        var map = new QbrMap(root, notes);
        var expectations = Expectations(map, notes);
        map.Close();
        if (notes.Mistakes is [])
            Check(expectations, map, notes);
        ImmutableArray<QbrFileMistake> mistakes = [.. notes.Mistakes.OrderBy(m => m.Line).ThenBy(m => m.Column)];
        return new QbrReading(mistakes is [] ? expectations : null, mistakes);
    }

    private static QbrExpectations Expectations(QbrMap map, QbrNotes notes)
    {
        var (past, coming) = Numbers(map, notes);
        return new QbrExpectations
        {
            Organisation = map.Text("organisation"),
            Quarter = map.Quarter("quarter"),
            Leader = map.Text("leader"),
            Subject = map.Text("subject"),
            Date = map.Parsed("date", LocalDatePattern.Iso, "2026-10-14"),
            Start = map.Parsed("start", LocalTimePattern.CreateWithInvariantCulture("HH:mm"), "09:00"),
            TimeZone = TimeZone(map, notes),
            Place = map.Text("place"),
            Participants = map.Rows("participants", row => Person(row, notes)),
            Materials = map.Rows("materials", row => Bring(row, notes)),
            Reports = map.Rows("reports", row => Bring(row, notes)),
            PastNumbers = past,
            ComingNumbers = coming,
            Format = map.Text("format"),
            Tools = map.Words("tools"),
            Slides = SlidesOf(map.Map("slides")),
            Agenda = map.Rows("agenda", row => Item(row, notes)),
        };
    }

    private static (ImmutableArray<NumberToKnow> Past, ImmutableArray<NumberToKnow> Coming) Numbers(QbrMap map, QbrNotes notes)
    {
        var numbers = map.Map("numbers");
        var past = numbers.Rows("past-quarter", row => Number(row, notes));
        var coming = numbers.Rows("year-to-come", row => Number(row, notes));
        numbers.Close();
        return (past, coming);
    }

    private static void Check(QbrExpectations expectations, QbrMap map, QbrNotes notes)
    {
        foreach (var mistake in QbrRules.Check(expectations))
            notes.AddRule(map.MarkOf(mistake.Part, mistake.Row), mistake.Sentence);
    }

    private static string TimeZone(QbrMap map, QbrNotes notes)
    {
        var zone = map.Text("time-zone");
        if (zone.Length > 0 && NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null)
            notes.Add(map.MarkOf("time-zone", null), $"'{zone}' is not a time zone: it is written like Europe/Stockholm.");
        return zone;
    }

    private static Participant Person(YamlNode node, QbrNotes notes)
    {
        var map = new QbrMap(node, notes);
        var roles = map.Rows("roles", row => map.Choice("roles", map.Word(row, "roles"), Roles, row.Start));
        var person = new Participant(map.Text("name"), map.OptionalText("title") ?? "", roles);
        map.Close();
        return person;
    }

    private static Preparation Bring(YamlNode node, QbrNotes notes)
    {
        var map = new QbrMap(node, notes);
        var bring = new Preparation(map.Text("what"), map.Text("who"), map.OptionalText("from") ?? "");
        map.Close();
        return bring;
    }

    private static NumberToKnow Number(YamlNode node, QbrNotes notes)
    {
        var map = new QbrMap(node, notes);
        var number = new NumberToKnow(map.Text("name"), map.Text("who"), map.Text("from"));
        map.Close();
        return number;
    }

    private static AgendaItem Item(YamlNode node, QbrNotes notes)
    {
        var map = new QbrMap(node, notes);
        var kind = map.Choice("kind", map.OptionalText("kind"), Kinds, map.MarkOf("kind"));
        var item = new AgendaItem(map.Text("topic"), map.Whole("minutes"), map.OptionalText("owner"), kind);
        map.Close();
        return item;
    }

    private static Slides SlidesOf(QbrMap map)
    {
        var made = map.Choice("made", map.Text("made"), new Dictionary<string, bool>(StringComparer.Ordinal) { ["false"] = false, ["true"] = true }, map.MarkOf("made"));
        var slides = new Slides(made, map.OptionalText("template"));
        map.Close();
        return slides;
    }
}
