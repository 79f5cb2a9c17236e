using CustomerHealth.Core.Interactions;
using NodaTime;

namespace CustomerHealth.Storage.Interactions;

/// <summary>A row of <c>interaction</c>.</summary>
internal sealed class InteractionRow
{
    public string Account { get; set; } = "";

    public long At { get; set; }

    public string Author { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Text { get; set; } = "";

    public Interaction ToInteraction() => new()
    {
        Account = Account,
        At = Instant.FromUnixTimeMilliseconds(At),
        Author = Author,
        Kind = Kind,
        Text = Text,
    };
}
