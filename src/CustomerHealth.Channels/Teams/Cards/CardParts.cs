using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Channels.Teams.Cards.Drawings;
using CustomerHealth.Channels.Teams.Cards.Elements;

namespace CustomerHealth.Channels.Teams.Cards;

/// <summary>Keeps cards within Teams' size: elements that do not fit into one go into the next. None is left out.</summary>
internal static class CardParts
{
    /// <summary>Room for the text that older clients show, and for what says which part it is.</summary>
    public const int Around = 14_000;

    /// <summary>The elements of each card, in their order; one when all fit into it.</summary>
    public static ImmutableArray<ImmutableArray<WrittenElement>> Of(IEnumerable<WrittenElement> elements)
    {
        List<ImmutableArray<WrittenElement>> parts = [];
        var part = ImmutableArray.CreateBuilder<WrittenElement>();
        var bytes = Around;
        foreach (var element in elements)
        {
            var more = element.Bytes + sizeof(char);
            if (part.Count > 0 && bytes + more > CardLimits.CardBytes)
            {
                parts.Add(part.DrainToImmutable());
                bytes = Around;
            }

            part.Add(element);
            bytes += more;
        }

        parts.Add(part.DrainToImmutable());
        return parts is [var only] ? [only] : [.. parts.Select((body, at) => at == 0 ? body : body.Insert(0, Mark(at + 1, parts.Count)))];
    }

    private static WrittenElement Mark(int number, int of) =>
        new(Blocks.Of(new TextRun(string.Create(CultureInfo.InvariantCulture, $"Part {number} of {of}")) { IsSubtle = true, Size = TextSize.Small }));
}
