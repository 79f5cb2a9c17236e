using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>Draws one kind of section as elements of a card.</summary>
internal interface ITeamsDrawing
{
    /// <summary>The kind that it draws.</summary>
    Type Section { get; }

    /// <summary>Its elements, each far smaller than a card may be, so that a card can end behind each.</summary>
    IEnumerable<CardElement> Draw(Section section);
}
