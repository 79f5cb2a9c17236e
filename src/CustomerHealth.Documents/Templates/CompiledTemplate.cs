using CustomerHealth.Core.Documents;
using HandlebarsDotNet;

namespace CustomerHealth.Documents.Templates;

/// <summary>A template that passed the scan. Immutable: any number of threads may render it at once.</summary>
internal sealed class CompiledTemplate
{
    private readonly string _file;
    private readonly HandlebarsTemplate<TextWriter, object, object> _template;
    private readonly DocumentField? _clients;

    private CompiledTemplate(TemplateSource source, HandlebarsTemplate<TextWriter, object, object> template, DocumentField schema)
    {
        _file = source.File;
        Language = TemplateLanguage.Of(source);
        _template = template;
        _clients = FrontMatterAudience.IsForClients(source) ? schema : null;
    }

    /// <summary>Tag of the language its head says it is in.</summary>
    public string Language { get; }

    /// <summary>Compiles with an engine of its own, so that its partials are its own too. Throws <see cref="HandlebarsException"/>.</summary>
    /// <param name="source">The template.</param>
    /// <param name="partials">Every partial it may name.</param>
    /// <param name="schema">The fields of the model.</param>
    public static CompiledTemplate Of(TemplateSource source, IEnumerable<KeyValuePair<string, TemplateSource>> partials, DocumentField schema)
    {
        var engine = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new MarkdownEncoder(), NoEscape = false });
        TemplateHelpers.Register(engine, new PrintedNumber(Core.Languages.Language.Find(TemplateLanguage.Of(source)) ?? Core.Languages.Language.English));
        foreach (var (name, partial) in partials)
            engine.RegisterTemplate(name, Counted(engine, partial.Text));
        using var reader = new StringReader(source.Text);
        return new CompiledTemplate(source, engine.Compile(reader), schema);
    }

    private static HandlebarsTemplate<TextWriter, object, object> Counted(IHandlebars engine, string partial)
    {
        using var reader = new StringReader(partial);
        var compiled = engine.Compile(reader);
        return (writer, context, data) =>
        {
            RenderLimits.Current.Stepped();
            compiled(writer, context, data);
        };
    }

    public DocumentText Render(IReadOnlyDictionary<string, object?> model)
    {
        var limits = new RenderLimits();
        using var writer = new LimitedWriter(limits);
        try
        {
            var seen = _clients is null ? model : ClientModel.Of(model, _clients);
            limits.Hold(() => _template(writer, PlainModel.Of(seen, limits)!, null!));
            return new DocumentText { Markdown = writer.ToString(), File = _file };
        }
        catch (Exception stopped) when (limits.Passed is not null && stopped is TemplateLimitException or HandlebarsException)
        {
            return new DocumentText { Mistakes = [new TemplateMistake(_file, 1, 1, limits.Passed!, stopped.GetBaseException().Message)] };
        }
    }
}
