using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Platform.Host.Accounts;

/// <summary>A QR code as one SVG path: no image file, no inline style, and dark on white in every colour scheme, as cameras want it.</summary>
internal static class QrDrawing
{
    public static IHtmlContent Of(string text, string label)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
            for (var x = 0; x < modules.Count; x++)
                if (modules[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x},{y}h1v1h-1z");
        // The generator's own matrix already carries the quiet margin the standard asks for.
        var size = modules.Count;
        return new HtmlFormattableString(CultureInfo.InvariantCulture,
            "<svg class=\"app-qr\" role=\"img\" aria-label=\"{0}\" viewBox=\"0 0 {1} {1}\" width=\"240\" height=\"240\" shape-rendering=\"crispEdges\">"
            + "<rect width=\"{1}\" height=\"{1}\" fill=\"#fff\"/><path d=\"{2}\" fill=\"#000\"/></svg>", label, size, new HtmlString(path.ToString()));
    }
}
