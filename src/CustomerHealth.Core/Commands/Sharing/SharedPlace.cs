using System.Globalization;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.Commands.Sharing;

/// <summary>Who would read what is shared.</summary>
/// <param name="Address">Where.</param>
/// <param name="Place">What the platform says of it.</param>
internal sealed record SharedPlace(ChatAddress Address, ChatPlace Place)
{
    /// <summary>Guests or people of other organisations read there, or that cannot be known.</summary>
    public bool HasOutsiders => Place.HasOutsiders;

    /// <summary>"#pod-harbour".</summary>
    public string Name => Place.Name;

    /// <summary>"#pod-harbour is read by 12 people, guests or people of other organisations among them".</summary>
    public string Readers => Place.People switch
    {
        { } people => string.Create(CultureInfo.InvariantCulture, $"{Name} is read by {(people == 1 ? "1 person" : $"{people:#,0} people")}{Outsiders}"),
        null => $"how many people read {Name} cannot be seen from here{Outsiders}",
    };

    private string Outsiders => HasOutsiders ? ", guests or people of other organisations among them" : "";
}
