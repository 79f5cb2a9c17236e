using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Charts;

namespace CustomerHealth.Documents.Templates;

/// <summary>Checks the words of tags: names, arguments, kinds, and whether a value may be written where it stands.</summary>
internal sealed class TermCheck(TemplateSource source, List<TemplateMistake> mistakes)
{
    public void Output(Term term, Tag tag, Place place, Scope scope)
    {
        if (HelperSpec.Blocks.Contains(term.Text))
        {
            Add(term.Offset, TemplateCode.UnknownHelper, $"'{term.Text}' opens a block: write '{{{{#{term.Text} ..}}}}'.");
            return;
        }

        var helper = HelperSpec.All.GetValueOrDefault(term.Text);
        if (helper is not null || !term.IsBare || term.Kind != TermKind.Path)
            Call(term, scope);
        else if (Value(term, scope) is { Kind: not FieldKind.Value } field)
            Add(term.Offset, TemplateCode.WrongKind, NoValue(term, field));
        if (PlaceRules.Refusal(term, helper, place) is { } refusal)
            Add(term.Offset, TemplateCode.WrongPlace, refusal);
        else if (place == Place.FrontMatter && !PlaceRules.IsWholeValue(source, tag))
            Add(tag.Offset, TemplateCode.WrongPlace, "In front matter a tag is the whole value: 'title: {{yaml (concat \"Scorecard of \" name)}}'.");
    }

    /// <summary>Checks a block's head and gives the scope inside it.</summary>
    public Scope Block(Term term, Scope scope)
    {
        if (!HelperSpec.Blocks.Contains(term.Text))
        {
            var hint = NearName.Hint(term.Text, HelperSpec.Blocks);
            Add(term.Offset, TemplateCode.UnknownHelper, $"'#{term.Text}' is not a block{(hint.Length > 0 ? hint : "; there are #if, #unless, #each and #with.")}");
            return scope;
        }

        if (term.Arguments is not [var argument] || term.Named is not [])
        {
            Add(term.Offset, TemplateCode.WrongArguments, $"'#{term.Text}' takes one argument.");
            return scope;
        }

        if (term.BlockNames is not [] && term.Text is "if" or "unless")
            Add(term.Offset, TemplateCode.WrongArguments, $"'#{term.Text}' names nothing: 'as |..|' belongs to '#each' and '#with'.");
        var most = term.Text is "each" ? 2 : 1;
        if (term.BlockNames.Length > most && term.Text is "each" or "with")
            Add(term.Offset, TemplateCode.WrongArguments, $"'#{term.Text}' names {(most == 1 ? "one thing: what it goes into" : "two things at most: a row and its number")}.");
        var field = Value(argument, scope, term.Text switch { "each" => FieldUse.GoneThrough, "with" => FieldUse.Entered, _ => FieldUse.Shown });
        return term.Text switch
        {
            "each" => Expect(argument, field, FieldKind.List) ? Row(field!, term, scope) : scope,
            "with" => Expect(argument, field, FieldKind.Record) ? Inside(field!, term, scope, isRow: false) : scope,
            _ => scope,
        };
    }

    /// <summary>The scope inside a partial; null after a mistake.</summary>
    public Scope? Partial(Term term, Scope scope)
    {
        var context = term.Arguments switch
        {
            [] => scope.Context,
            [var argument] => Value(argument, scope, use: null),
            _ => null,
        };
        if (term.Arguments.Length + Math.Min(1, term.Named.Length) > 1)
            Add(term.Offset, TemplateCode.WrongArguments, "A partial takes one starting point, or name=value pairs, not both: go into the starting point with '{{#with ..}}' around it.");
        var names = term.Named.Select(n => KeyValuePair.Create(n.Name, Value(n.Value, scope, use: null) ?? DocumentField.Plain));
        return context is null
            ? null
            : new Scope(context, scope.Root, null) { Clients = scope.Clients, Names = ImmutableDictionary.CreateRange(StringComparer.Ordinal, names) };
    }

    private static Scope Row(DocumentField list, Term term, Scope scope) =>
        Inside(list.Fields.Count == 0 ? DocumentField.Plain : list.AsRow(), term, scope, isRow: true);

    private static Scope Inside(DocumentField context, Term term, Scope scope, bool isRow)
    {
        // Where a field has the name of something named further out, the engine takes the field.
        var inside = scope.Into(context, isRow) with { Names = scope.Names.RemoveRange(context.Fields.Keys) };
        foreach (var (i, name) in term.BlockNames.Index())
            inside = inside with { Names = inside.Names.SetItem(name, i == 0 ? context : DocumentField.Plain) };
        return inside;
    }

    private static string NoValue(Term term, DocumentField field) => field.Kind == FieldKind.List
        ? $"'{term.Text}' is a list: go through it with '{{{{#each {term.Text}}}}}'."
        : $"'{term.Text}' has fields of its own: write one of '{string.Join("', '", field.Fields.Keys.Select(k => $"{term.Text}.{k}"))}'.";

    private bool Expect(Term term, DocumentField? field, FieldKind kind)
    {
        if (field is not null && field.Kind != kind)
            Add(term.Offset, TemplateCode.WrongKind, $"'{term.Text}' is not a {(kind == FieldKind.List ? "list" : "field with fields of its own")}.");
        return field?.Kind == kind;
    }

    // No use: it is only handed on to a partial, which is looked at itself.
    private DocumentField? Value(Term term, Scope scope, FieldUse? use = FieldUse.Shown) => term.Kind switch
    {
        TermKind.Literal => DocumentField.Plain,
        TermKind.Call => Call(term, scope),
        TermKind.Path => Field(term, scope, use),
    };

    private DocumentField Call(Term term, Scope scope)
    {
        if (!HelperSpec.All.TryGetValue(term.Text, out var helper))
        {
            var names = HelperSpec.All.Keys;
            var hint = NearName.Hint(term.Text, names);
            Add(term.Offset, TemplateCode.UnknownHelper,
                $"'{term.Text}' is not a helper{(hint.Length > 0 ? hint : $"; there are {string.Join(", ", names.Order(StringComparer.Ordinal))}.")}");
        }
        else if (term.Named is not [] || term.Arguments.Length < helper.Fewest || term.Arguments.Length > helper.Most)
        {
            var count = helper.Fewest == helper.Most ? $"{helper.Fewest}" : $"{helper.Fewest} to {helper.Most}";
            Add(term.Offset, TemplateCode.WrongArguments, $"'{term.Text}' takes {count} argument{(helper.Most == 1 ? "" : "s")}, without names.");
        }
        else if (term.Kind == TermKind.Call && helper.Place is not null)
        {
            Add(term.Offset, TemplateCode.WrongPlace, $"'{term.Text}' writes to the page: it cannot stand in parentheses.");
        }

        if (term is { Text: "rag", Arguments: [{ Kind: TermKind.Literal } status, ..] } && StatusLook.Find(status.Text.Trim('"'), Language.English) is null)
            Add(status.Offset, TemplateCode.WrongArguments, $"{status.Text} is not a status; there are {StatusLook.AllowedKeys}.");
        foreach (var argument in term.Arguments)
            Argument(term.Text, argument, Value(argument, scope));
        return DocumentField.Plain;
    }

    private void Argument(string helper, Term term, DocumentField? field)
    {
        if (field is null || helper is "json" || !HelperSpec.All.ContainsKey(helper))
            return;
        if (helper is "spark")
            Expect(term, field, FieldKind.List);
        else if (field.Kind != FieldKind.Value)
            Add(term.Offset, TemplateCode.WrongKind, $"'{helper}' takes texts and numbers; '{term.Text}' is neither.");
    }

    private DocumentField? Field(Term term, Scope scope, FieldUse? use)
    {
        var field = FieldFinder.Find(term.Text, scope, out var sentence);
        if (field is null)
            Add(term.Offset, TemplateCode.UnknownField, sentence);
        else if (use is { } done && scope.Clients?.Refusal(term.Text, field, done) is { } refusal)
            Add(term.Offset, TemplateCode.NotForClients, refusal);
        return field;
    }

    private void Add(int offset, string code, string sentence) => mistakes.Add(source.Mistake(offset, code, sentence));
}
