using System.Globalization;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.Commands.Sharing;

/// <summary>Who would read what is shared.</summary>
/// <param name="Address">Where.</param>
/// <param name="Place">What the platform says of it; null when it tells nothing, and then it counts as a place with outsiders (CH-5).</param>
internal sealed record SharedPlace(ChatAddress Address, ChatPlace? Place)
{
    /// <summary>Guests or people of other organisations read there, or that cannot be known.</summary>
    public bool HasOutsiders => Place is not { HasOutsiders: false };

    /// <summary>"#pod-harbour".</summary>
    public string Name => Place?.Name ?? "this channel";

    /// <summary>"#pod-harbour is read by 12 people, guests or people of other organisations among them".</summary>
    public string Readers => Place switch
    {
        null => "who reads this channel cannot be seen from here",
        { People: { } people } => string.Create(CultureInfo.InvariantCulture, $"{Name} is read by {(people == 1 ? "1 person" : $"{people:#,0} people")}{Outsiders}"),
        _ => $"how many people read {Name} cannot be seen from here{Outsiders}",
    };

    private string Outsiders => HasOutsiders ? ", guests or people of other organisations among them" : "";
}
