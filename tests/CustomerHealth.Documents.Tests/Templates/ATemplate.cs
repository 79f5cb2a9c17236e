using CustomerHealth.Core.Documents;
using CustomerHealth.Documents.Templates;

namespace CustomerHealth.Documents.Tests.Templates;

/// <summary>A templates folder of its own, with one document called <c>doc</c>, gone after the test.</summary>
internal sealed class ATemplate : IDisposable
{
    public const string Head = "---\ntitle: T\n---\n";

    public static DocumentSchema Fields { get; } = DocumentSchema.Declare("""
        name @client           A text
        flag                   Yes or no
        account.owner          A text
        account.name @client   A text
        rows[] @client         Rows
        rows[].label @client   A text
        rows[].tags[]          Texts
        weeks[]                Numbers
        """);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("templates");
    private int _writes;

    public ATemplate(string body = "", string head = Head)
    {
        Templates = new DocumentTemplates(_folder.FullName, new Dictionary<string, DocumentSchema>(StringComparer.Ordinal) { ["doc"] = Fields });
        Write("doc.md", head + body);
    }

    public static Dictionary<string, object?> Model { get; } = new(StringComparer.Ordinal)
    {
        ["name"] = "Acme",
        ["flag"] = true,
        ["account"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["owner"] = "Mara", ["name"] = "Acme" },
        ["rows"] = new[] { Row("one"), Row("two") },
        ["weeks"] = new double?[] { 1, null, 2.5 },
    };

    public DocumentTemplates Templates { get; }

    /// <summary>The mistakes as text, with the folder cut off.</summary>
    public string[] Mistakes => [.. Templates.Check().Select(m => (m with { File = Path.GetFileName(m.File) }).ToString())];

    public string Text => Rendered(Model);

    public ATemplate Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(++_writes));
        return this;
    }

    public string Rendered(IReadOnlyDictionary<string, object?> model, string lang = "")
    {
        var text = Templates.Render("doc", lang, model);
        text.HasText.ShouldBeTrue(string.Join('\n', text.Mistakes));
        return text.Markdown!.Replace(Head, "", StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Dictionary<string, object?> Row(string label) => new(StringComparer.Ordinal) { ["label"] = label, ["tags"] = new[] { "a", "b" } };
}
