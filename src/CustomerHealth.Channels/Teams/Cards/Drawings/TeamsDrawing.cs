using CustomerHealth.Channels.Teams.Cards.Elements;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Teams.Cards.Drawings;

/// <summary>Base of the drawings: casts once.</summary>
internal abstract class TeamsDrawing<T> : ITeamsDrawing
    where T : Section
{
    /// <inheritdoc/>
    public Type Section => typeof(T);

    /// <inheritdoc/>
    public IEnumerable<CardElement> Draw(Section section) => Draw((T)section);

    /// <summary>Draws a section of its kind.</summary>
    protected abstract IEnumerable<CardElement> Draw(T section);
}
