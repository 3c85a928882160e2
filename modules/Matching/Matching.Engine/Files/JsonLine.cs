using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Matching.Engine.Files;

/// <summary>Writes one JSON object a line, always ended by a single line feed. One buffer for all lines.</summary>
internal sealed class JsonLine : IDisposable
{
    // Letters such as å stay readable; the lines are data, never part of a web page.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    internal JsonLine() => _json = new Utf8JsonWriter(_buffer, Options);

    internal void WriteTo(TextWriter output, Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        write(_json);
        _json.Flush();
        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        output.Write('\n');
    }

    public void Dispose() => _json.Dispose();
}
