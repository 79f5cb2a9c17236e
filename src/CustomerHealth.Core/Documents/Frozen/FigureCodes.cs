using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>
/// The short code of each figure of a snapshot, to be read off paper and asked for with <c>verify</c>. Half of it comes from the snapshot, half from the
/// figure's path in it: so no two figures of a snapshot share one, nothing but the snapshot has to be kept, and the same facts have the same codes for ever.
/// </summary>
public sealed class FigureCodes
{
    /// <summary>Letters of a code.</summary>
    public const int Length = 2 * Half;

    private const int Half = 4;

    // None that is mistaken for another on paper: no 0 O, 1 I L, 5 S, U; B is read as 8 and Z as 2.
    private const string Letters = "2346789ACDEFGHJKMNPQRTVWXY";

    private readonly FrozenDictionary<string, string> _codes;
    private readonly FrozenDictionary<string, string> _paths;

    private FigureCodes(Dictionary<string, string> codes)
    {
        _codes = codes.ToFrozenDictionary(StringComparer.Ordinal);
        _paths = codes.ToFrozenDictionary(c => c.Value, c => c.Key, StringComparer.Ordinal);
    }

    /// <summary>The codes of a snapshot's figures.</summary>
    public static FigureCodes Of(Snapshot snapshot)
    {
        var start = StartOf(snapshot.Id);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in FactPaths.Figures(snapshot.Content).Keys.Order(StringComparer.Ordinal))
        {
            var attempt = 0;
            string end;
            do
                end = Spell($"figure {snapshot.Id} {path} {attempt++}");
            while (!taken.Add(end));
            codes[path] = start + end;
        }

        return new FigureCodes(codes);
    }

    /// <summary>How all codes of a snapshot begin.</summary>
    /// <param name="snapshotId">The snapshot's id.</param>
    public static string StartOf(string snapshotId) => Spell($"snapshot {snapshotId}");

    /// <summary>How the codes of the snapshot that a code is of begin.</summary>
    /// <param name="code">A code, as <see cref="Read"/> gives it.</param>
    public static string StartIn(string code) => code[..Half];

    /// <summary>A code as somebody typed it, in its one spelling: case, blanks and hyphens do not matter. Null when it cannot be one.</summary>
    public static string? Read(string typed)
    {
        var letters = string.Concat(typed.Where(c => c != '-' && !char.IsWhiteSpace(c)).Select(c => char.ToUpperInvariant(c) switch
        {
            'B' => '8',
            'Z' => '2',
            var other => other,
        }));
        return letters.Length == Length && letters.All(c => Letters.Contains(c, StringComparison.Ordinal)) ? letters : null;
    }

    /// <summary>The code of a figure; empty when the snapshot has no number there, as of a view without a score.</summary>
    /// <param name="path">Where it is: <c>views/vendor-risk/score</c>.</param>
    public string Of(string path) => _codes.GetValueOrDefault(path, "");

    /// <summary>Where the figure of a code is; null when the code is not of this snapshot.</summary>
    public string? PathOf(string code) => _paths.GetValueOrDefault(code);

    private static string Spell(string text)
    {
        var number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Span<char> letters = stackalloc char[Half];
        foreach (ref var letter in letters)
        {
            letter = Letters[(int)(number % (ulong)Letters.Length)];
            number /= (ulong)Letters.Length;
        }

        return letters.ToString();
    }
}
