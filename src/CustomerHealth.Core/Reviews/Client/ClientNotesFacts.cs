using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>What was written by hand for a client's review, in its facts and read from them again: no store has it.</summary>
internal static class ClientNotesFacts
{
    public static Dictionary<string, object?> Of(ClientNotes notes) => ClientQbrFacts.Row(
        ("preparedFor", notes.PreparedFor),
        ("sharesWork", notes.SharesWork),
        ("questions", notes.Questions?.Select(q => ClientQbrFacts.Row(
            ("what", q.What), ("who", q.Who), ("asked", ClientQbrFacts.Iso(q.Asked)), ("answered", ClientQbrFacts.Iso(q.Answered)))).ToImmutableArray()),
        ("asks", notes.Asks?.Select(a => ClientQbrFacts.Row(("what", a.What), ("who", a.Who), ("by", ClientQbrFacts.Iso(a.By)))).ToImmutableArray()),
        ("contacts", notes.Contacts.Select(c => ClientQbrFacts.Row(("name", c.Name), ("for", c.For), ("reach", c.Reach))).ToImmutableArray()));

    /// <summary>The notes again.</summary>
    /// <param name="notes">What <see cref="Of"/> gave, or nothing.</param>
    /// <param name="account">Key of the account.</param>
    /// <param name="quarter">The quarter.</param>
    public static ClientNotes? Read(JsonElement notes, string account, Quarter quarter) => notes.ValueKind == JsonValueKind.Null ? null : new ClientNotes
    {
        Account = account,
        Quarter = quarter,
        PreparedFor = Text(notes, "preparedFor"),
        SharesWork = notes.GetProperty("sharesWork").GetBoolean(),
        Questions = Rows(notes, "questions", q => new ClientQuestion(Text(q, "what")!, Text(q, "who")!, Day(q, "asked")!.Value, Day(q, "answered"))),
        Asks = Rows(notes, "asks", a => new ClientAsk(Text(a, "what")!, Text(a, "who")!, Day(a, "by"))),
        Contacts = Rows(notes, "contacts", c => new ClientContact(Text(c, "name")!, Text(c, "for")!, Text(c, "reach")!)) ?? [],
    };

    private static ImmutableArray<T>? Rows<T>(JsonElement notes, string name, Func<JsonElement, T> read) =>
        notes.GetProperty(name) is { ValueKind: JsonValueKind.Array } rows ? [.. rows.EnumerateArray().Select(read)] : null;

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static LocalDate? Day(JsonElement row, string name) => Text(row, name) is { } day ? LocalDatePattern.Iso.Parse(day).GetValueOrThrow() : null;
}
