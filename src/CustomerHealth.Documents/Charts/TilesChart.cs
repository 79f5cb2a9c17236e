using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary><c>tiles</c>: scores side by side, four to a line on a page, fewer in a column.</summary>
internal sealed class TilesChart : IBlockChart
{
    private const string Shape = "tiles with label, value, of, note, detail, status, says, trend, and rows with label, status, value";
    private const int MostPerLine = 4;

    /// <summary>One or two tiles leave the rest of the line empty: stretched over a page they would not look like tiles.</summary>
    private const int FewestPerLine = 3;

    private const double Narrowest = 100;
    private const double Gap = 10;
    private const double BeforeFirst = 12;

    public string Name => "tiles";

    public JsonTypeInfo Data => BlockJson.Default.TilesData;

    public IReadOnlyList<Atom> Build(FencedBlock block, TextLayout text, double width, TagNode parent)
    {
        var tiles = block.Read(BlockJson.Default.TilesData, Shape).Tiles;
        if (tiles is [])
            throw new DocumentException(block.Line, "The 'tiles' block has no tile.");
        block.RefuseNull(tiles, "tiles");

        var fitting = Math.Clamp((int)((width + Gap) / (Narrowest + Gap)), 1, MostPerLine);
        var perLine = Math.Min(fitting, Math.Max(FewestPerLine, tiles.Count));
        var tileWidth = (width - Gap * (perLine - 1)) / perLine;
        var lines = tiles.Select(tile => new Tile(tile, block, text, tileWidth)).Chunk(perLine).ToList();
        return [.. lines.Select((line, i) => LineOf(line, tileWidth, parent) with { Before = i == 0 ? BeforeFirst : Gap })];
    }

    private static Atom LineOf(Tile[] tiles, double tileWidth, TagNode parent)
    {
        var height = tiles.Max(tile => tile.Height);
        var figures = tiles.Select(tile => parent.Add("Figure", tile.Alt)).ToList();
        return new Atom
        {
            Height = height,
            Draw = (canvas, corner) =>
            {
                for (var i = 0; i < tiles.Length; i++)
                {
                    var box = new Box(corner.X + i * (tileWidth + Gap), corner.Y, tileWidth, height);
                    canvas.Frame(figures[i], box);
                    canvas.BeginTag(figures[i]);
                    tiles[i].Draw(canvas, box);
                    canvas.EndTag();
                }
            },
        };
    }
}
