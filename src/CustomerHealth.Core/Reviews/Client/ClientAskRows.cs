using System.Collections.Immutable;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>What is asked of the client, and whom the client can ask.</summary>
internal static class ClientAskRows
{
    public static ImmutableArray<Dictionary<string, object?>> Rows(ImmutableArray<ClientAsk>? asks) => [.. (asks ?? []).Select(Row)];

    public static ImmutableArray<Dictionary<string, object?>> Contacts(ImmutableArray<ClientContact> contacts) => [.. contacts.Select(Contact)];

    private static Dictionary<string, object?> Row(ClientAsk ask) => new(StringComparer.Ordinal)
    {
        ["what"] = ask.What,
        ["who"] = ask.Who,
        ["by"] = ask.By is { } by ? Figures.Date(by) : Figures.None,
    };

    private static Dictionary<string, object?> Contact(ClientContact contact) => new(StringComparer.Ordinal)
    {
        ["name"] = contact.Name,
        ["for"] = contact.For,
        ["reach"] = contact.Reach.Length == 0 ? Figures.None : contact.Reach,
    };
}
