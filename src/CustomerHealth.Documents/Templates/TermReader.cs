using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CustomerHealth.Documents.Templates;

/// <summary>Reads the words of one tag. Throws <see cref="FormatException"/> with a sentence; <see cref="At"/> is the place.</summary>
internal sealed partial class TermReader
{
    private const int DeepestCall = 8;
    private readonly string _body;
    private readonly int _start;
    private int _at;
    private int _depth;

    public TermReader(Tag tag)
    {
        _body = tag.Body;
        _start = tag.BodyOffset;
        Skip();
    }

    public int At => _start + _at;

    public Term ReadAll()
    {
        var call = ReadCall();
        return _at == _body.Length ? call : throw new FormatException($"'{_body[_at]}' does not belong here.");
    }

    private Term ReadCall()
    {
        if (++_depth > DeepestCall)
            throw new FormatException($"Calls may be nested {DeepestCall} deep at most.");

        var head = ReadTerm();
        var arguments = ImmutableArray.CreateBuilder<Term>();
        var named = ImmutableArray.CreateBuilder<(string, Term)>();
        while (_at < _body.Length && _body[_at] is not (')' or '|'))
        {
            var term = ReadTerm();
            if (term is { Kind: TermKind.Path, Text: "as" } && Peek('|'))
                return head with { Arguments = arguments.ToImmutable(), Named = named.ToImmutable(), BlockNames = ReadBlockNames() };
            if (term.Kind == TermKind.Path && Take('='))
                named.Add((term.Text, ReadTerm()));
            else
                arguments.Add(term);
        }

        _depth--;
        return head with { Arguments = arguments.ToImmutable(), Named = named.ToImmutable() };
    }

    private Term ReadTerm()
    {
        var at = At;
        if (Take('('))
        {
            var call = ReadCall();
            return Take(')') ? call with { Kind = TermKind.Call, Offset = at } : throw new FormatException("')' is missing.");
        }

        if (Match(Literal()) is { } literal)
            return new Term(literal, at, TermKind.Literal);
        if (Match(Path()) is { } path)
            return new Term(path, at, TermKind.Path);
        throw new FormatException(_at < _body.Length ? $"'{_body[_at]}' does not belong here." : "Something is missing here.");
    }

    private ImmutableArray<string> ReadBlockNames()
    {
        Take('|');
        var names = ImmutableArray.CreateBuilder<string>();
        while (!Take('|'))
            names.Add(Match(Path()) ?? throw new FormatException("Names between bars are words: 'as |row|'."));
        return names.ToImmutable();
    }

    private string? Match(Regex pattern)
    {
        var match = pattern.Match(_body, _at);
        if (!match.Success)
            return null;

        _at += match.Length;
        Skip();
        return match.Value;
    }

    private bool Peek(char sign) => _at < _body.Length && _body[_at] == sign;

    private bool Take(char sign)
    {
        if (!Peek(sign))
            return false;

        _at++;
        Skip();
        return true;
    }

    private void Skip()
    {
        while (_at < _body.Length && _body[_at] is (' ' or '\t'))
            _at++;
    }

    [GeneratedRegex("""\G(?:"[^"]*"|-?\d+(?:\.\d+)?(?![\w.])|(?:true|false)(?![\w./]))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("""\G@?[\w.][\w./-]*""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Path();
}
