using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Sources.Tables;

namespace CustomerHealth.Bot.CommandLine.Stats.Names;

/// <summary>GLEIF's list of legal forms (ISO 20275).</summary>
internal sealed class LegalFormFile : INameFile
{
    /// <inheritdoc />
    public string Section => "gleif_legal_forms";

    /// <inheritdoc />
    public IReadOnlyList<string> Columns { get; } = ["ELF Code", "Entity Legal Form name Local name"];

    /// <inheritdoc />
    public StatsOutput Read(TextTable table, string title)
    {
        var foreign = table.Rows.Count(row => row.Any(cell => !Ascii.IsValid(cell)));
        var json = new JsonObject
        {
            ["header"] = Json.Texts(table.Header),
            ["rows"] = table.Rows.Count,
            ["non_ascii_rows"] = foreign,
        };
        return new(json, [$"{title}: {table.Rows.Count:N0} legal forms, {foreign:N0} of them in other than plain letters"]);
    }
}
