using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;

namespace CustomerHealth.Documents.Templates;

/// <summary>Reads a template before the engine does and finds all its mistakes in one run, each with its place.</summary>
internal sealed class TemplateScan
{
    private const int DeepestNesting = 32;
    private const int MostInclusions = 256;
    private readonly TemplateSource _source;
    private readonly IReadOnlyDictionary<string, TemplateSource> _partials;
    private readonly ImmutableStack<string> _including;
    private readonly Stack<OpenBlock> _blocks = new();
    private readonly TermCheck _terms;
    private readonly List<TemplateMistake> _mistakes = [];
    private int _inclusions;
    private Scope _scope;

    private TemplateScan(TemplateSource source, Scope scope, IReadOnlyDictionary<string, TemplateSource> partials, ImmutableStack<string> including)
    {
        _source = source;
        _scope = scope;
        _partials = partials;
        _including = including;
        _terms = new TermCheck(source, _mistakes);
    }

    /// <summary>Every mistake of a file and of the partials it uses, in the order of their places.</summary>
    /// <param name="source">The template.</param>
    /// <param name="schema">The fields there are.</param>
    /// <param name="partials">The partials there are, by name.</param>
    public static ImmutableArray<TemplateMistake> Run(TemplateSource source, DocumentSchema schema, IReadOnlyDictionary<string, TemplateSource> partials)
    {
        var clients = FrontMatterAudience.IsForClients(source) ? new ClientRule(Path.GetFileName(source.File), schema.Root) : null;
        var scope = new Scope(schema.Root, schema.Root, null) { Clients = clients };
        return [.. new TemplateScan(source, scope, partials, []).Run(isDocument: true).Distinct()];
    }

    private IEnumerable<TemplateMistake> Run(bool isDocument)
    {
        if (isDocument)
            FrontMatterCheck.Run(_source, PlaceFinder.FrontMatterEnd(_source), _mistakes);
        List<Tag> tags = [.. new TagReader(_source, _mistakes).Read()];
        var places = new PlaceFinder(_source, tags);
        foreach (var tag in tags)
            Take(tag, places.Of(tag));
        MarkdownCheck.Run(_source, tags, _mistakes);
        foreach (var open in _blocks)
            Add(open.Offset, TemplateCode.UnclosedBlock, $"'{{{{#{open.Name}}}}}' is not closed: '{{{{/{open.Name}}}}}' is missing.");

        // Stable: mistakes at one place stay in the order they were found; those of partials come after the file's own.
        return _mistakes.OrderBy(m => string.Equals(m.File, _source.File, StringComparison.Ordinal) ? 0 : 1).ThenBy(m => m.Line).ThenBy(m => m.Column);
    }

    private void Take(Tag tag, Place place)
    {
        switch (tag.Kind)
        {
            case TagKind.Output when Read(tag) is { } term: _terms.Output(term, tag, place, _scope); break;
            case TagKind.Open: Open(tag); break;
            case TagKind.Else: Else(tag); break;
            case TagKind.Close: Close(tag); break;
            case TagKind.Partial when Read(tag) is { } term: Include(term, place); break;
            case TagKind.Output or TagKind.Partial: break;
        }
    }

    private Term? Read(Tag tag)
    {
        var reader = new TermReader(tag);
        try
        {
            return reader.ReadAll();
        }
        catch (FormatException refused)
        {
            Add(Math.Min(reader.At, tag.End - 1), TemplateCode.UnreadableTag, refused.Message);
            return null;
        }
    }

    private void Open(Tag tag)
    {
        var term = Read(tag);
        var name = term?.Text ?? tag.Body.Trim().Split(' ')[0];
        _blocks.Push(new OpenBlock(name, tag.Offset, _scope));
        if (_blocks.Count == DeepestNesting + 1)
            Add(tag.Offset, TemplateCode.TooDeep, $"Blocks may be nested {DeepestNesting} deep at most.");
        if (term is not null)
            _scope = _terms.Block(term, _scope);
    }

    private void Else(Tag tag)
    {
        if (!_blocks.TryPeek(out var open))
        {
            Add(tag.Offset, TemplateCode.WrongClose, "'{{else}}' stands outside a block.");
            return;
        }

        if (open.IsInLastPart)
            Add(tag.Offset, TemplateCode.WrongClose, $"'{{{{#{open.Name}}}}}' has its last '{{{{else}}}}' already.");
        _scope = open.Outside;
        var isLast = tag.Body.Trim().Length == 0;
        _blocks.Pop();
        _blocks.Push(open with { IsInLastPart = isLast });
        if (isLast || Read(tag) is not { } term)
            return;

        if (open.Name is "if" or "unless" && term.Text is "if")
            _scope = _terms.Block(term, _scope);
        else
            Add(tag.Offset, TemplateCode.WrongClose, "After 'else' only 'if' may follow, in '{{#if}}' and '{{#unless}}'.");
    }

    private void Close(Tag tag)
    {
        var name = tag.Body.Trim();
        if (!_blocks.Any(b => IsNamed(b, name)))
        {
            var expected = _blocks.TryPeek(out var open) ? $"; '{{{{/{open.Name}}}}}' is expected." : ": no block is open.";
            Add(tag.Offset, TemplateCode.WrongClose, $"'{{{{/{name}}}}}' closes nothing{expected}");
            return;
        }

        var closed = _blocks.Pop();
        for (; !IsNamed(closed, name); closed = _blocks.Pop())
            Add(closed.Offset, TemplateCode.UnclosedBlock, $"'{{{{#{closed.Name}}}}}' is not closed: '{{{{/{closed.Name}}}}}' is missing.");
        _scope = closed.Outside;
    }

    private void Include(Term term, Place place)
    {
        if (place != Place.Text)
            Add(term.Offset, TemplateCode.WrongPlace, "A partial may stand in running text only.");
        else if (!_partials.TryGetValue(term.Text, out var partial))
            Add(term.Offset, TemplateCode.UnknownPartial, $"There is no file '_{term.Text}.md' for the partial '{term.Text}'{Near(term.Text)}");
        else if (_including.Contains(partial.File, StringComparer.Ordinal) || _including.Count() >= DeepestNesting)
            Add(term.Offset, TemplateCode.UnknownPartial, $"The partial '{term.Text}' includes itself.");
        else if (_inclusions > MostInclusions)
            return;
        else if (++_inclusions > MostInclusions)
            Add(term.Offset, TemplateCode.TooDeep, $"Partials, and those inside them, may be included {MostInclusions} times at most.");
        else if (_terms.Partial(term, _scope) is { } scope)
            Inside(new TemplateScan(partial, scope, _partials, _including.Push(partial.File)) { _inclusions = _inclusions });
    }

    private void Inside(TemplateScan partial)
    {
        _mistakes.AddRange(partial.Run(isDocument: false));
        _inclusions = partial._inclusions;
    }

    private string Near(string name)
    {
        var hint = NearName.Hint(name, _partials.Keys);
        return hint.Length > 0 ? hint : _partials.Count == 0 ? "." : $"; there are {string.Join(", ", _partials.Keys.Order(StringComparer.Ordinal))}.";
    }

    private static bool IsNamed(OpenBlock block, string name) => string.Equals(block.Name, name, StringComparison.Ordinal);

    private void Add(int offset, string code, string sentence) => _mistakes.Add(_source.Mistake(offset, code, sentence));
}
