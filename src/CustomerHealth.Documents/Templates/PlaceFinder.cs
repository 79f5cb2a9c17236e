namespace CustomerHealth.Documents.Templates;

/// <summary>Knows of each value and partial where it stands.</summary>
internal sealed class PlaceFinder(TemplateSource source, IReadOnlyList<Tag> tags)
{
    private readonly int _body = FrontMatterEnd(source);
    private readonly FilledShape _shape = new(source, tags);

    /// <summary>The first line after the front matter, counted from 0; 0 without front matter.</summary>
    public static int FrontMatterEnd(TemplateSource source)
    {
        const string Rule = "---";
        if (!source.Line(0).TrimEnd().SequenceEqual(Rule))
            return 0;

        for (var line = 1; line < source.LineCount; line++)
        {
            if (source.Line(line).TrimEnd().SequenceEqual(Rule))
                return line + 1;
        }

        return 0;
    }

    /// <summary>Where a tag stands.</summary>
    public Place Of(Tag tag) => source.LineOf(tag.Offset) < _body ? Place.FrontMatter : _shape.Of(tag);
}
