using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Documents.Pdf;

/// <summary>The objects of a PDF 1.7 file: streams are written at once, all others packed into object streams at the end.</summary>
internal sealed class PdfObjects
{
    private const int ObjectsPerStream = 250;
    private const int EntryLength = 7;

    private readonly ArrayBufferWriter<byte> _file = new(64 * 1024);
    private readonly List<CrossReference> _entries = [new(CrossReferenceKind.Free, 0, ushort.MaxValue)];
    private readonly List<(int Number, string Body)> _packed = [];

    public PdfObjects()
    {
        // The second line tells mail programs that this is not text.
        _file.Write("%PDF-1.7\n%"u8);
        ReadOnlySpan<byte> binary = [0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];
        _file.Write(binary);
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        _entries.Add(new CrossReference(CrossReferenceKind.Free, 0, 0));
        return _entries.Count - 1;
    }

    public void Put(int number, string body) => _packed.Add((number, body));

    public int Add(string body)
    {
        var number = Reserve();
        Put(number, body);
        return number;
    }

    public int AddStream(string dictionary, ReadOnlySpan<byte> content)
    {
        var number = Reserve();
        PutStream(number, dictionary, content);
        return number;
    }

    public void PutStream(int number, string dictionary, ReadOnlySpan<byte> content)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        PutRaw(number, dictionary + "/Filter/FlateDecode", compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
    }

    /// <summary>A stream that any program can read without inflating it, as metadata should be.</summary>
    public int AddPlainStream(string dictionary, ReadOnlySpan<byte> content)
    {
        var number = Reserve();
        PutRaw(number, dictionary, content);
        return number;
    }

    /// <param name="catalog">The number of the root object.</param>
    /// <param name="information">The number of the information dictionary.</param>
    /// <param name="source">What the document shows a state of; its hash is the part of the file's ID that stays when the document is made again.</param>
    public byte[] Finish(int catalog, int information, string? source)
    {
        PackObjects();
        var number = Reserve();
        var start = _file.WrittenCount;
        _entries[number] = new CrossReference(CrossReferenceKind.Plain, start, 0);

        var content = IdOf(_file.WrittenSpan);
        var permanent = source is null ? content : IdOf(Encoding.UTF8.GetBytes(source));
        PutStream(
            number,
            $"/Type/XRef/Size {_entries.Count}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{permanent}><{content}>]",
            CrossReferences());
        Write(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        return _file.WrittenSpan.ToArray();
    }

    private static string IdOf(ReadOnlySpan<byte> content) => Convert.ToHexString(SHA256.HashData(content), 0, 16);

    private void PackObjects()
    {
        foreach (var chunk in _packed.Chunk(ObjectsPerStream))
        {
            var stream = Reserve();
            var index = new StringBuilder();
            var bodies = new StringBuilder();
            for (var i = 0; i < chunk.Length; i++)
            {
                var (number, body) = chunk[i];
                index.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
                bodies.Append(body).Append('\n');
                _entries[number] = new CrossReference(CrossReferenceKind.Packed, stream, i);
            }
            PutStream(
                stream,
                $"/Type/ObjStm/N {chunk.Length}/First {index.Length}",
                Encoding.ASCII.GetBytes(index.Append(bodies).ToString()));
        }
    }

    private void PutRaw(int number, string dictionary, ReadOnlySpan<byte> content)
    {
        _entries[number] = new CrossReference(CrossReferenceKind.Plain, _file.WrittenCount, 0);
        Write($"{number} 0 obj\n<<{dictionary}/Length {content.Length}>>stream\n");
        _file.Write(content);
        Write("\nendstream\nendobj\n");
    }

    private byte[] CrossReferences()
    {
        var table = new byte[EntryLength * _entries.Count];
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = table.AsSpan(EntryLength * i, EntryLength);
            entry[0] = (byte)_entries[i].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], (uint)_entries[i].Place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)_entries[i].Index);
        }
        return table;
    }

    private void Write(string ascii) => _file.Write(Encoding.ASCII.GetBytes(ascii));
}
