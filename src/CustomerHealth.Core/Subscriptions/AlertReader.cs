using System.Diagnostics.CodeAnalysis;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.Subscriptions;

/// <summary>Who is told: a person, wherever they are written to, or a channel.</summary>
/// <param name="Text">As it is stored: <c>person:mara.lind</c>, <c>slack:T1/C2</c>.</param>
public readonly record struct AlertReader(string Text)
{
    private const string PersonMark = "person:";

    /// <summary>Key of the person; null for a channel.</summary>
    public string? Person => Text.StartsWith(PersonMark, StringComparison.Ordinal) ? Text[PersonMark.Length..] : null;

    /// <summary>A person.</summary>
    public static AlertReader OfPerson(string key) => new(PersonMark + key);

    /// <summary>A channel.</summary>
    public static AlertReader OfPlace(ChatAddress place) => new(place.ToString());

    /// <summary>The channel; false for a person.</summary>
    public bool IsPlace([NotNullWhen(true)] out ChatAddress? place)
    {
        place = null;
        return Person is null && ChatAddress.TryParse(Text, out place);
    }
}
