namespace CustomerHealth.Documents.Templates;

/// <summary>Finds the tags of a template. What the engine could read in another way than we do is refused, not guessed.</summary>
internal sealed class TagReader(TemplateSource source, List<TemplateMistake> mistakes)
{
    private const string Opening = "{{";
    private const string Closing = "}}";
    private const string LongComment = "!--";
    private const string LongClosing = "--}}";
    private readonly string _text = source.Text;

    public IEnumerable<Tag> Read()
    {
        var at = 0;
        while ((at = _text.IndexOf(Opening, at, StringComparison.Ordinal)) >= 0)
        {
            var end = EndOf(at);
            if (end < 0)
            {
                Add(at, TemplateCode.UnreadableTag, "This tag is not closed: '}}' is missing.");
                yield break;
            }

            if (!IsComment(at) && !Refuses(at, end) && TagOf(at, end) is { } tag)
                yield return tag;
            at = end;
        }
    }

    private int EndOf(int at)
    {
        var isLong = IsComment(at) && _text.AsSpan(SignOf(at)).StartsWith(LongComment);
        var closing = isLong ? LongClosing : Closing;
        var close = _text.IndexOf(closing, isLong ? SignOf(at) + LongComment.Length : at, StringComparison.Ordinal);
        return close < 0 ? -1 : close + closing.Length;
    }

    private int SignOf(int at)
    {
        var sign = at + Opening.Length;
        return sign < _text.Length && _text[sign] == '~' ? sign + 1 : sign;
    }

    private bool IsComment(int at) => SignOf(at) is var sign && sign < _text.Length && _text[sign] == '!';

    private bool Refuses(int at, int end)
    {
        var inside = _text.AsSpan((at + Opening.Length)..(end - Closing.Length));
        if (at > 0 && _text[at - 1] == '\\')
            return Add(at - 1, TemplateCode.UnreadableTag, "A backslash before '{{' is not supported.");
        if (inside.StartsWith("{") || _text.AsSpan(SignOf(at)..end).StartsWith("&"))
            return Add(at, TemplateCode.RawOutput, "Values are always escaped: write two braces, '{{name}}', and no '&'.");
        if (_text[SignOf(at)] == '^')
            return Add(at, TemplateCode.UnreadableTag, "Write '{{else}}': the engine prints whole models for '{{^}}'.");
        if (inside.Contains(Opening, StringComparison.Ordinal))
            return Add(at, TemplateCode.UnreadableTag, "This tag is not closed before the next one opens: '}}' is missing.");
        if (inside.Count('"') % 2 != 0 || inside.ContainsAny('\'', '\n', '\\'))
            return Add(at, TemplateCode.UnreadableTag, "A tag is one line, with texts in \"double quotes\" that hold no quote, backslash or '}}'.");
        return inside.Trim("~ ").IsEmpty && Add(at, TemplateCode.UnreadableTag, "This tag is empty.");
    }

    private Tag? TagOf(int at, int end)
    {
        var sign = SignOf(at);
        var last = end - Closing.Length;
        if (_text[last - 1] == '~' && last - 1 > sign)
            last--;
        var (kind, skip) = _text[sign] switch
        {
            '#' => (TagKind.Open, 1),
            '/' => (TagKind.Close, 1),
            '>' => (TagKind.Partial, 1),
            _ => (TagKind.Output, 0),
        };
        var body = _text[(sign + skip)..last];
        var isElse = body.Trim() is "else" || body.TrimStart().StartsWith("else ", StringComparison.Ordinal);
        if (kind != TagKind.Output || !isElse)
            return new Tag(kind, at, end, body, sign + skip);

        var word = body.IndexOf("else", StringComparison.Ordinal) + "else".Length;
        return new Tag(TagKind.Else, at, end, body[word..], sign + word);
    }

    private bool Add(int at, string code, string sentence)
    {
        mistakes.Add(source.Mistake(at, code, sentence));
        return true;
    }
}
