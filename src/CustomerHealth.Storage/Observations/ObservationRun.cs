using System.Runtime.InteropServices;

namespace CustomerHealth.Storage.Observations;

/// <summary>A sorted buffer put aside in a temporary file, read back row by row. The file has no name once it is open, so a killed process leaves none behind.</summary>
internal sealed class ObservationRun : IDisposable
{
    private const int FileBuffer = 1 << 16;
    private readonly FileStream _file;
    private readonly int _number;
    private ObservationRow _current;
    private byte[] _text = [];
    private int _left;

    private ObservationRun(FileStream file, int number, int rows) => (_file, _number, _left) = (file, number, rows);

    /// <summary>The row that <see cref="MoveNext"/> came to.</summary>
    public ref readonly ObservationRow Current => ref _current;

    /// <summary>The texts of the current row.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _current.TextBytes);

    /// <summary>Writes a sorted buffer.</summary>
    /// <param name="number">Place among the runs: of rows alike, that of the earlier run comes first.</param>
    /// <param name="sorted">The rows.</param>
    /// <exception cref="StoreException">There is no room for temporary files.</exception>
    public static ObservationRun Write(int number, ObservationBuffer sorted)
    {
        FileStream? file = null;
        try
        {
            file = Create();
            foreach (ref readonly var row in sorted.Rows)
            {
                file.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<ObservationRow>(in row)));
                file.Write(sorted.TextOf(in row));
            }

            file.Position = 0;
            return new(file, number, sorted.Rows.Length);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new StoreException($"A large import sorts its rows in the folder for temporary files, '{Path.GetTempPath()}', and that failed: {fault.Message}", fault);
        }
    }

    /// <summary>Which of two runs has the row that comes first.</summary>
    public static int Compare(ObservationRun a, ObservationRun b)
    {
        var order = ObservationRow.ByKey(in a._current, in b._current);
        return order != 0 ? order : a._number.CompareTo(b._number);
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool MoveNext()
    {
        if (_left == 0)
            return false;

        _left--;
        _file.ReadExactly(MemoryMarshal.AsBytes(new Span<ObservationRow>(ref _current)));
        if (_text.Length < _current.TextBytes)
            _text = new byte[_current.TextBytes];
        _file.ReadExactly(_text.AsSpan(0, _current.TextBytes));
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();

    private static FileStream Create()
    {
        var path = Path.Combine(Path.GetTempPath(), "customerhealth-" + Path.GetRandomFileName());
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, BufferSize = FileBuffer, Options = FileOptions.DeleteOnClose,
        };
        if (OperatingSystem.IsWindows())
            return new(path, options);

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        File.Delete(path);
        return file;
    }
}
