using System.Diagnostics.CodeAnalysis;

namespace CustomerHealth.Core.Conversations;

/// <summary>
/// A channel or a person on a chat platform, as it is stored: <c>slack:T1/C2</c>, <c>slack:T1/U2</c>. Ids are the platform's own. What only people have named
/// stands as they named it, <c>slack:T1/#pod-harbour</c> or <c>slack:T1/mara@firm.example</c>: the sending looks it up.
/// </summary>
/// <param name="Platform"><c>slack</c>, <c>teams</c>.</param>
/// <param name="Workspace">The workspace or tenant.</param>
/// <param name="Place">The channel, or the person for a direct message: an id, <c>#</c> and a channel's name, or a person's address.</param>
public sealed record ChatAddress(string Platform, string Workspace, string Place)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ChatAddress? address)
    {
        address = text.Split(':', 2) is [{ Length: > 0 } platform, var rest] && rest.Split('/', 2) is [{ Length: > 0 } workspace, { Length: > 0 } place]
            ? new(platform, workspace, place)
            : null;
        return address is not null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Platform}:{Workspace}/{Place}";
}
