using System.Collections.Immutable;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Client;
using NodaTime;
using NodaTime.Text;
using YamlDotNet.RepresentationModel;

namespace CustomerHealth.Sources.Reviews;

/// <summary>Reads a file such as <c>samples/client-qbr.yaml</c> into the notes of one client's review (QB-8), and holds it to the rules.</summary>
/// <param name="account">Key of the account it must be about.</param>
/// <param name="quarter">The quarter it must be about.</param>
/// <param name="last">The last day that is looked at.</param>
/// <param name="today">The day it is read on.</param>
public sealed class ClientNotesFile(string account, Quarter quarter, LocalDate last, LocalDate today)
{
    private const string ADay = "2026-10-14";

    /// <summary>Reads the text of a file.</summary>
    /// <param name="file">Its name, as mistakes show it.</param>
    /// <param name="text">Its content.</param>
    public ClientNotesReading Read(string file, string text)
    {
        var notes = new QbrNotes(file);
        ClientNotes? review = null;
        if (ReviewYaml.Root(text, notes) is { } root)
        {
            var map = new QbrMap(root, notes);
            review = Notes(map, notes);
            map.Close();
            if (notes.Mistakes is [])
                Check(review, map, notes);
        }

        ImmutableArray<QbrFileMistake> mistakes = [.. notes.Mistakes.OrderBy(m => m.Line).ThenBy(m => m.Column)];
        return new ClientNotesReading(mistakes is [] ? review : null, mistakes);
    }

    private static ClientNotes Notes(QbrMap map, QbrNotes notes) => new()
    {
        Account = map.Text("account"),
        Quarter = map.Quarter("quarter"),
        PreparedFor = map.OptionalText("prepared-for"),
        SharesWork = map.Flag("share-work"),
        Questions = map.OptionalRows("questions", row => Question(row, notes)),
        Asks = map.OptionalRows("asks", row => Ask(row, notes)),
        Contacts = map.OptionalRows("contacts", row => Contact(row, notes)) ?? [],
    };

    private static ClientQuestion Question(YamlNode node, QbrNotes notes)
    {
        var map = new QbrMap(node, notes);
        var question = new ClientQuestion(
            map.Text("what"), map.Text("who"), map.Parsed("asked", LocalDatePattern.Iso, ADay), map.OptionalParsed("answered", LocalDatePattern.Iso, ADay));
        map.Close();
        return question;
    }

    private static ClientAsk Ask(YamlNode node, QbrNotes notes)
    {
        var map = new QbrMap(node, notes);
        var ask = new ClientAsk(map.Text("what"), map.Text("who"), map.OptionalParsed("by", LocalDatePattern.Iso, ADay));
        map.Close();
        return ask;
    }

    private static ClientContact Contact(YamlNode node, QbrNotes notes)
    {
        var map = new QbrMap(node, notes);
        var contact = new ClientContact(map.Text("name"), map.Text("for"), map.OptionalText("reach") ?? "");
        map.Close();
        return contact;
    }

    private void Check(ClientNotes review, QbrMap map, QbrNotes notes)
    {
        foreach (var mistake in ClientNotesRules.CheckSubject(review, account, quarter))
            notes.AddSubject(map.MarkOf(mistake.Part, mistake.Row), mistake.Sentence);
        foreach (var mistake in ClientNotesRules.Check(review, last, today))
            notes.AddRule(map.MarkOf(mistake.Part, mistake.Row), mistake.Sentence);
    }
}
